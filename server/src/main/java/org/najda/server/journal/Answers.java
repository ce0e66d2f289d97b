package org.najda.server.journal;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole recommendations beside the journal. Safe for use by many threads. */
public final class Answers {
  private final JdbcClient jdbc;

  public Answers(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** The JSON of an answer, UTF-8; empty once its time is over. */
  public Optional<byte[]> find(RoomId room, Hash hash) {
    return jdbc.sql("SELECT answer FROM decision_answer WHERE room = ? AND hash = ?")
        .params(room.value(), hash.bytes())
        .query(byte[].class)
        .optional()
        .map(Gzip::expand);
  }

  /** How many answers were stored before a time, by room; a room without one is not among them. */
  public Map<String, Integer> countBefore(Instant time) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql("SELECT room, count(*) FROM decision_answer WHERE stored_at < ? GROUP BY room")
        .param(time.atOffset(ZoneOffset.UTC))
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  /** Lets go of the answers stored before a time; gives how many. */
  public int eraseBefore(RoomId room, Instant time) {
    return jdbc.sql("DELETE FROM decision_answer WHERE room = ? AND stored_at < ?")
        .params(room.value(), time.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Hashes, hexadecimal, under which something else lies than what was stored. */
  public Set<String> alteredHashes(RoomId room) {
    Set<String> altered = new TreeSet<>();
    jdbc.sql("SELECT hash, answer FROM decision_answer WHERE room = ?")
        .param(room.value())
        .query(row -> {
          Hash hash = Hash.of(row.getBytes(1));
          if (!isContentOf(hash, row.getBytes(2))) {
            altered.add(hash.toString());
          }
        });
    return altered;
  }

  private static boolean isContentOf(Hash hash, byte[] compressed) {
    try {
      return Hash.ofContent(Gzip.expand(compressed)).equals(hash);
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
