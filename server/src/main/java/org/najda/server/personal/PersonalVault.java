package org.najda.server.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Seals, finds and erases the personal values of all rooms. Safe for use by many threads. */
public final class PersonalVault {
  private static final String MAC = "HmacSHA256";

  private final JdbcClient jdbc;
  private final RoomKeys keys;

  public PersonalVault(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.keys = new RoomKeys(source);
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

  /** The words behind a commitment; empty once erased. */
  public Optional<String> findWords(RoomId room, Commitment commitment) {
    return find(room, commitment).map(value -> JsonMapper.shared().readValue(value, String.class));
  }

  /** The values behind commitments; without those that were erased. */
  public Map<Commitment, String> findAll(RoomId room, List<Commitment> commitments) {
    Map<Commitment, String> found = new LinkedHashMap<>();
    jdbc.sql("SELECT commitment, value FROM personal WHERE room = ? AND commitment = ANY (?)")
        .params(room.value(), commitments.stream().map(Commitment::hex).toArray(String[]::new))
        .query(row -> {
          found.put(new Commitment(row.getString(1)), row.getString(2));
        });
    return found;
  }

  /** Erases one value with its salt; gives how many there were, 0 or 1. */
  public int erase(RoomId room, Commitment commitment) {
    return jdbc.sql("DELETE FROM personal WHERE room = ? AND commitment = ?")
        .params(room.value(), commitment.hex())
        .update();
  }

  /** How many values were stored before a time, by room; a room without one is not among them. */
  public Map<String, Integer> countBefore(Instant time) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql("SELECT room, count(*) FROM personal WHERE stored_at < ? GROUP BY room")
        .param(time.atOffset(ZoneOffset.UTC))
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
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
      mac.init(new SecretKeySpec(keys.get(room), MAC));
      return HexFormat.of().formatHex(mac.doFinal(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + MAC + ".", e);
    }
  }

  /**
   * Destroys the room's key: no keyed hash made until now can be traced to a number any more, or
   * matched with one made later. A command sent before and repeated after is refused, because its
   * body cannot be compared any more. Gives whether there was a key.
   */
  public boolean destroyNumberKey(RoomId room) {
    return keys.destroy(room);
  }
}
