package org.najda.server.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.server.journal.BrokenJournalException;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalRow;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.Fingerprint;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshot;

/** Verifies all rooms of a store, one after the other. */
public final class Verification {
  private final Journal journal;
  private final DataSource source;
  private final List<CheckKind> kinds;

  /**
   * @param source of the store whose chains are walked
   * @param kinds checks of what lies beside it, in the order their faults are named
   */
  public Verification(DataSource source, List<CheckKind> kinds) {
    this.source = source;
    this.journal = new PostgresJournal(source);
    this.kinds = List.copyOf(kinds);
  }

  /**
   * With the checks of snapshots, personal values and answers.
   *
   * @param more checks, of tables that other packages make from the journal
   */
  public static Verification of(DataSource source, CheckKind... more) {
    List<CheckKind> kinds =
        new ArrayList<>(
            List.of(
                room -> new SnapshotCheck(source, room),
                room -> new PersonalCheck(source, room),
                room -> new AnswerCheck(source, room)));
    kinds.addAll(List.of(more));
    return new Verification(source, kinds);
  }

  /** One report for each room that has a journal, by id. */
  public List<RoomReport> run() {
    return journal.rooms().stream().map(this::verify).toList();
  }

  private RoomReport verify(RoomId room) {
    Walk walk = new Walk(room);
    try {
      Fault fault = walk.toTheEnd();
      Snapshot reached = walk.replaying.reached();
      return new RoomReport(room, reached.head(), Fingerprint.of(reached.state()), fault);
    } finally {
      walk.close();
    }
  }

  private final class Walk {
    private final RoomId room;
    private final Replaying replaying;
    private final HeadCheck end;
    private final List<Check> checks;

    Walk(RoomId room) {
      this.room = room;
      this.replaying = Replaying.fromStart(room);
      this.end = new HeadCheck(source, room);
      this.checks = kinds.stream().map(kind -> kind.of(room)).toList();
    }

    @Nullable Fault toTheEnd() {
      try {
        journal.read(room, 0, this::step);
      } catch (BrokenJournalException e) {
        return new Fault(Fault.Kind.JOURNAL, room, e.sequence());
      }
      return end.finish()
          .or(() -> checks.stream().map(Check::finish).flatMap(Optional::stream).findFirst())
          .orElse(null);
    }

    void close() {
      checks.forEach(Check::close);
    }

    private void step(JournalRow row) {
      end.accept(row);
      Recorded recorded = replaying.apply(row);
      checks.forEach(check -> check.accept(recorded, replaying.reached().state()));
    }
  }
}
