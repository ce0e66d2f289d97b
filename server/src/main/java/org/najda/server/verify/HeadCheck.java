package org.najda.server.verify;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Head;
import org.najda.server.journal.JournalRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the journal ends where its last batch said it would. Read before and after the walk, so
 * that a server may go on writing meanwhile.
 */
final class HeadCheck {
  private final JdbcClient jdbc;
  private final RoomId room;
  private final Head before;
  private @Nullable Fault fault;
  private long last;

  HeadCheck(DataSource source, RoomId room) {
    this.jdbc = JdbcClient.create(source);
    this.room = room;
    this.before = stored();
  }

  private Head stored() {
    return jdbc.sql("SELECT head_sequence, head_hash FROM room WHERE room = ?")
        .param(room.value())
        .query((row, number) -> new Head(row.getLong(1), Hash.of(row.getBytes(2))))
        .optional()
        .orElse(Head.EMPTY);
  }

  void accept(JournalRow row) {
    last = row.stamp().sequence();
    if (last == before.sequence() && !row.hash().equals(before.hash())) {
      fault = new Fault(Fault.Kind.JOURNAL, room, last);
    }
  }

  Optional<Fault> finish() {
    if (fault == null && last < before.sequence()) {
      return Optional.of(new Fault(Fault.Kind.JOURNAL, room, last + 1));
    }
    long now = stored().sequence();
    if (fault == null && last > now) {
      return Optional.of(new Fault(Fault.Kind.JOURNAL, room, now + 1));
    }
    return Optional.ofNullable(fault);
  }
}
