package org.najda.server.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.personal.PersonalValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether each personal value that is still there is the one committed to. One that is gone was
 * erased, which is nobody's fault.
 */
final class PersonalCheck implements Check {
  private final RoomId room;
  private final Set<String> altered;
  private @Nullable Fault fault;

  PersonalCheck(DataSource source, RoomId room) {
    this.room = room;
    this.altered =
        JdbcClient.create(source)
            .sql("SELECT commitment, salt, kind, value FROM personal WHERE room = ?")
            .param(room.value())
            .query(PersonalCheck::alteredCommitment)
            .list()
            .stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
  }

  private static List<String> alteredCommitment(ResultSet row, int number) throws SQLException {
    String commitment = row.getString(1);
    String made =
        PersonalValue.commitment(row.getBytes(2), row.getString(3), row.getString(4)).hex();
    return made.equals(commitment) ? List.of() : List.of(commitment);
  }

  @Override
  public void accept(Recorded event, RoomState after) {
    if (fault == null
        && !altered.isEmpty()
        && Commitments.of(event.event()).map(Commitment::hex).anyMatch(altered::contains)) {
      fault = new Fault(Fault.Kind.PERSONAL, room, event.sequence());
    }
  }

  /** A value that no event names stands at sequence 0. */
  @Override
  public Optional<Fault> finish() {
    return fault == null && !altered.isEmpty()
        ? Optional.of(new Fault(Fault.Kind.PERSONAL, room, 0))
        : Optional.ofNullable(fault);
  }
}
