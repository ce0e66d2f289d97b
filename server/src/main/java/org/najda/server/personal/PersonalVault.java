package org.najda.server.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals, finds and erases the personal values of all rooms. Safe for use by many threads. */
public final class PersonalVault {
  private static final String MAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;

  public PersonalVault(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** Seals a value without a telephone number; it is stored with the command that names it. */
  public PersonalValue seal(String kind, String json) {
    return seal(kind, json, null);
  }

  /**
   * Seals a value; it is stored with the command that names it.
   *
   * @param json canonical: the same value gives the same text
   * @param numberKey of the number in it, from {@link #numberKey}
   */
  public PersonalValue seal(String kind, String json, @Nullable String numberKey) {
    return PersonalValue.seal(kind, json, numberKey);
  }

  /** The value behind a commitment; empty once erased. */
  public Optional<String> find(RoomId room, Commitment commitment) {
    return jdbc.sql("SELECT value FROM personal WHERE room = ? AND commitment = ?")
        .params(room.value(), commitment.hex())
        .query(String.class)
        .optional();
  }

  /** Erases one value with its salt; gives how many there were, 0 or 1. */
  public int erase(RoomId room, Commitment commitment) {
    return jdbc.sql("DELETE FROM personal WHERE room = ? AND commitment = ?")
        .params(room.value(), commitment.hex())
        .update();
  }

  /** Erases all values stored before a time; gives how many. */
  public int eraseBefore(RoomId room, Instant time) {
    return jdbc.sql("DELETE FROM personal WHERE room = ? AND stored_at < ?")
        .params(room.value(), time.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Erases all values that hold a telephone number; gives how many. */
  public int eraseNumber(RoomId room, String number) {
    return jdbc.sql("DELETE FROM personal WHERE room = ? AND number_key = ?")
        .params(room.value(), numberKey(room, number))
        .update();
  }

  /**
   * Keyed hash (HMAC-SHA-256, hexadecimal) of a number without its spaces and signs, so that calls
   * of one number find each other while the room's key exists.
   *
   * @throws IllegalArgumentException when there is no digit in it
   */
  public String numberKey(RoomId room, String number) {
    return keyed(room, PhoneNumber.normalised(number).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keyed hash of a command's body. Bodies hold personal values, which could be guessed from a hash
   * without a key.
   */
  public String bodyKey(RoomId room, byte[] body) {
    return keyed(room, body);
  }

  private String keyed(RoomId room, byte[] value) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key(room), MAC));
      return HexFormat.of().formatHex(mac.doFinal(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + MAC + ".", e);
    }
  }

  /**
   * Destroys the room's key: no keyed hash made until now can be traced to a number any more, or
   * matched with one made later. Gives whether there was a key.
   */
  public boolean destroyNumberKey(RoomId room) {
    return jdbc.sql("DELETE FROM number_key WHERE room = ?").param(room.value()).update() > 0;
  }

  private byte[] key(RoomId room) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return findKey(room)
        .orElseGet(() -> {
          jdbc.sql("INSERT INTO number_key (room, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
              .params(room.value(), fresh)
              .update();
          return findKey(room).orElseThrow();
        });
  }

  private Optional<byte[]> findKey(RoomId room) {
    return jdbc.sql("SELECT key FROM number_key WHERE room = ?")
        .param(room.value())
        .query(byte[].class)
        .optional();
  }
}
