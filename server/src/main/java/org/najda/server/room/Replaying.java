package org.najda.server.room;

import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.najda.core.desk.Desk;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.BrokenJournalException;
import org.najda.server.journal.Chain;
import org.najda.server.journal.Head;
import org.najda.server.journal.JournalRow;

/** Leads a state along the journal's rows, checking each link of the chain on the way. */
public final class Replaying implements Consumer<JournalRow> {
  private final RoomId room;
  private RoomState state;
  private Head head;

  private Replaying(RoomId room, RoomState state, Head head) {
    this.room = room;
    this.state = state;
    this.head = head;
  }

  /** From before the first row. */
  public static Replaying fromStart(RoomId room) {
    return new Replaying(room, RoomState.EMPTY, Head.EMPTY);
  }

  /** From a state on. */
  public static Replaying from(Snapshot snapshot) {
    return new Replaying(snapshot.room(), snapshot.state(), snapshot.head());
  }

  /**
   * Takes the next row.
   *
   * @throws BrokenJournalException when it is not what was written there
   */
  @Override
  public void accept(JournalRow row) {
    apply(row);
  }

  /**
   * Takes the next row and gives its event.
   *
   * @throws BrokenJournalException when it is not what was written there
   */
  public Recorded apply(JournalRow row) {
    if (!Chain.links(head, row)) {
      throw new BrokenJournalException(room, head.sequence() + 1, null);
    }
    Recorded recorded = row.recorded();
    try {
      state = Desk.evolve(state, recorded);
    } catch (RuntimeException e) {
      throw new BrokenJournalException(room, row.stamp().sequence(), e);
    }
    head = row.head();
    return recorded;
  }

  /** Where it stands now. */
  public Snapshot reached() {
    return new Snapshot(room, head, state);
  }
}
