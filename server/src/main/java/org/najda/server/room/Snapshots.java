package org.najda.server.room;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.codec.StateCodec;
import org.najda.core.room.RoomState;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Gzip;
import org.najda.server.journal.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the last two snapshots of each room. A snapshot only saves time: one that is missing, of
 * another format, unreadable or not of this journal is passed over.
 */
public final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final int KEPT = 2;

  private final JdbcClient jdbc;

  public Snapshots(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** The newest snapshot of use. */
  public Optional<Snapshot> findLast(RoomId room) {
    return findLast(room, Long.MAX_VALUE);
  }

  /** The newest snapshot of use that stands at the sequence or before it. */
  public Optional<Snapshot> findLast(RoomId room, long upTo) {
    Optional<Stored> newest =
        jdbc.sql(
                """
                SELECT s.sequence, s.head_hash, s.state, s.state_hash
                FROM snapshot s JOIN journal j USING (room, sequence)
                WHERE room = ? AND s.sequence <= ? AND s.format = ? AND j.hash = s.head_hash
                ORDER BY s.sequence DESC LIMIT 1\
                """)
            .params(room.value(), upTo, StateCodec.FORMAT)
            .query((row, number) ->
                new Stored(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
            .optional();
    // One at a time: that of a busy week is large.
    return newest.flatMap(
        stored -> read(room, stored).or(() -> findLast(room, stored.sequence() - 1)));
  }

  private record Stored(long sequence, byte[] headHash, byte[] state, byte[] stateHash) {}

  private static Optional<Snapshot> read(RoomId room, Stored stored) {
    try {
      byte[] content = Gzip.expand(stored.state());
      if (!Hash.ofContent(content).equals(Hash.of(stored.stateHash()))) {
        throw new IllegalArgumentException("its bytes were altered");
      }
      RoomState state = StateCodec.decode(content);
      Head head = new Head(stored.sequence(), Hash.of(stored.headHash()));
      return Optional.of(new Snapshot(room, head, state));
    } catch (RuntimeException e) {
      LOG.warn("Snapshot {} of {} is passed over: {}", stored.sequence(), room, e.toString());
      return Optional.empty();
    }
  }

  /**
   * What the snapshots of one format really hold, by sequence.
   *
   * @return SHA-256 of each state's bytes; {@link Hash#NONE} for one that cannot be expanded, or
   *     whose row names another hash of its state or of its journal row than it has
   */
  public SortedMap<Long, Hash> contentHashes(RoomId room, int format) {
    SortedMap<Long, Hash> hashes = new TreeMap<>();
    jdbc.sql(
            """
            SELECT s.sequence, s.state, s.state_hash, coalesce(j.hash = s.head_hash, false)
            FROM snapshot s LEFT JOIN journal j USING (room, sequence)
            WHERE room = ? AND s.format = ?\
            """)
        .params(room.value(), format)
        .query(row -> {
          Hash content = contentHash(row.getBytes(2));
          boolean asNamed = Arrays.equals(content.bytes(), row.getBytes(3)) && row.getBoolean(4);
          hashes.put(row.getLong(1), asNamed ? content : Hash.NONE);
        });
    return hashes;
  }

  private static Hash contentHash(byte[] state) {
    try {
      return Hash.ofContent(Gzip.expand(state));
    } catch (UncheckedIOException e) {
      return Hash.NONE;
    }
  }

  /** Sequence of the newest snapshot of this format; 0 without one. */
  long findLastSequence(RoomId room) {
    return jdbc.sql("SELECT coalesce(max(sequence), 0) FROM snapshot WHERE room = ? AND format = ?")
        .params(room.value(), StateCodec.FORMAT)
        .query(Long.class)
        .single();
  }

  /** Keeps a snapshot, and lets go of those before the last two. */
  public void save(Snapshot snapshot) {
    byte[] content = StateCodec.encode(snapshot.state());
    String room = snapshot.room().value();
    try {
      jdbc.sql(
              """
              INSERT INTO snapshot (room, sequence, format, head_hash, state, state_hash)
              VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (room, sequence) DO UPDATE
              SET format = excluded.format, head_hash = excluded.head_hash,
                state = excluded.state, state_hash = excluded.state_hash, taken_at = now()\
              """)
          .params(
              room,
              snapshot.head().sequence(),
              StateCodec.FORMAT,
              snapshot.head().hash().bytes(),
              Gzip.compress(content, StateCodec.textBytes(content)),
              Hash.ofContent(content).bytes())
          .update();
      jdbc.sql(
              """
              DELETE FROM snapshot WHERE room = ? AND sequence NOT IN
                (SELECT sequence FROM snapshot WHERE room = ? ORDER BY sequence DESC LIMIT ?)\
              """)
          .params(room, room, KEPT)
          .update();
    } catch (DataAccessException e) {
      LOG.warn(
          "A snapshot of {} could not be kept, recovery will take longer: {}",
          room,
          e.getMostSpecificCause().getMessage());
    }
  }
}
