package org.najda.server.key;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of this server, in its database. Those found good are remembered until one is revoked:
 * devices show theirs with every position.
 */
public final class AccessKeys {
  private static final String COLUMNS =
      "SELECT id, room, kind, unit, created_at, created_by, revoked_at FROM access_key";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final MeterRegistry registry;
  private final Map<Shown, AccessKey> good = new ConcurrentHashMap<>();
  private final AtomicLong revocations = new AtomicLong();

  /**
   * @param registry where wrong keys are counted, by the door that they were shown at
   */
  public AccessKeys(DataSource database, InstantSource clock, MeterRegistry registry) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
    this.registry = registry;
  }

  /** A new key and what it is kept as. */
  public record Created(AccessKey key, KeySecret secret) {}

  /** What is remembered of a key that was shown; not the key itself. */
  private record Shown(AccessKey.Kind kind, String hash) {}

  /** A key of a device: for one unit, or for all units of the room. */
  public Created createDevice(RoomId room, @Nullable UnitId unit, PersonId by) {
    return create(room, AccessKey.Kind.DEVICE, unit, by);
  }

  /** A key of a telephone exchange. */
  public Created createExchange(RoomId room, PersonId by) {
    return create(room, AccessKey.Kind.EXCHANGE, null, by);
  }

  private Created create(RoomId room, AccessKey.Kind kind, @Nullable UnitId unit, PersonId by) {
    KeySecret secret = KeySecret.random();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AccessKey key =
        new AccessKey(UUID.randomUUID(), room, kind, unit, new AccessKey.Made(by, now), null);
    jdbc.sql(
            """
            INSERT INTO access_key (id, hash, room, kind, unit, created_at, created_by)
            VALUES (:id, :hash, :room, :kind, :unit, :at, :by)
            """)
        .param("id", key.id())
        .param("hash", secret.hash())
        .param("room", room.value())
        .param("kind", kind.code())
        .param("unit", unit == null ? null : unit.value())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
    return new Created(key, secret);
  }

  /** The key of this kind that is good and has this secret. */
  public Optional<AccessKey> find(AccessKey.Kind kind, KeySecret secret) {
    byte[] hash = secret.hash();
    Shown shown = new Shown(kind, HexFormat.of().formatHex(hash));
    AccessKey known = good.get(shown);
    if (known != null) {
      return Optional.of(known);
    }
    long before = revocations.get();
    Optional<AccessKey> found =
        jdbc.sql(COLUMNS + " WHERE hash = :hash AND kind = :kind AND revoked_at IS NULL")
            .param("hash", hash)
            .param("kind", kind.code())
            .query(AccessKeys::key)
            .optional();
    found.ifPresent(key -> remember(shown, key, before));
    return found;
  }

  /** Unless a key was revoked since it was looked up: it may have been this one. */
  private synchronized void remember(Shown shown, AccessKey key, long before) {
    if (revocations.get() == before) {
      good.put(shown, key);
    }
  }

  private synchronized void forgetAll() {
    revocations.incrementAndGet();
    good.clear();
  }

  /**
   * As {@link #find}, for a door.
   *
   * @throws ProblemException wrong-key; room-unavailable where the keys cannot be asked now
   */
  public AccessKey get(AccessKey.Kind kind, Optional<KeySecret> secret) {
    try {
      return secret.flatMap(shown -> find(kind, shown)).orElseThrow(() -> wrong(kind));
    } catch (DataAccessException e) {
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    }
  }

  private ProblemException wrong(AccessKey.Kind kind) {
    registry.counter("najda.wrong.keys", "kind", kind.code()).increment();
    return ProblemException.of(ProblemCode.WRONG_KEY);
  }

  /** All keys of a room, revoked ones too, oldest first. */
  public List<AccessKey> list(RoomId room) {
    return jdbc.sql(COLUMNS + " WHERE room = :room ORDER BY created_at, id")
        .param("room", room.value())
        .query(AccessKeys::key)
        .list();
  }

  /**
   * Revokes a key; nothing changes when it is revoked already.
   *
   * @return whether the room has such a key
   */
  public boolean revoke(RoomId room, UUID id) {
    boolean there =
        jdbc.sql(
                    """
                    UPDATE access_key SET revoked_at = coalesce(revoked_at, :at)
                    WHERE room = :room AND id = :id
                    """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("room", room.value())
                .param("id", id)
                .update()
            > 0;
    forgetAll();
    return there;
  }

  private static AccessKey key(ResultSet row, int number) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    String unit = row.getString("unit");
    return new AccessKey(
        row.getObject("id", UUID.class),
        new RoomId(row.getString("room")),
        AccessKey.Kind.ofCode(row.getString("kind")),
        unit == null ? null : new UnitId(unit),
        new AccessKey.Made(
            new PersonId(row.getString("created_by")),
            row.getObject("created_at", OffsetDateTime.class).toInstant()),
        revoked == null ? null : revoked.toInstant());
  }
}
