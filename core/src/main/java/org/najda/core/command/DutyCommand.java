package org.najda.core.command;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;

/** What can be asked about who answers for the room and its work. */
public sealed interface DutyCommand extends Command {
  /**
   * The outgoing supervisor signs a sheet.
   *
   * @param sequence of the state that the sheet shows
   * @param sheetHash SHA-256 of the sheet, hexadecimal; made by the server, never by the client
   * @param remarks to whoever takes over
   */
  record GiveHandover(long sequence, String sheetHash, @Nullable Commitment remarks)
      implements DutyCommand {}

  /** The incoming supervisor signs the same sheet. */
  record TakeHandover(HandoverId handover, @Nullable Commitment remarks) implements DutyCommand {}

  /** It was given too early, or by mistake. */
  record WithdrawHandover(HandoverId handover) implements DutyCommand {}

  /** One's open calls become another's, all in one act. */
  record PassWork(PersonId from, PersonId to) implements DutyCommand {}

  /**
   * Whoever asks works these groups' incidents from now on.
   *
   * @param groups their codes; empty: no group more than another
   */
  record WorkGroups(SortedSet<String> groups) implements DutyCommand {
    public WorkGroups {
      groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }
  }

  /** A supervisor looks at what a colleague's position shows. */
  record WatchPosition(PersonId person) implements DutyCommand {}

  /**
   * He looks at it no longer.
   *
   * @param by who looked; the server asks for whoever just went away
   */
  record StopWatching(PersonId by, PersonId person) implements DutyCommand {}

  /**
   * Whoever looks after the server, and not after the room, gives it a supervisor when nobody else
   * can. He learns nothing of the room by it.
   *
   * @param person another than whoever asks
   * @param reason that the room's supervisors read
   */
  record AppointSupervisor(PersonId person, Commitment reason) implements DutyCommand {}
}
