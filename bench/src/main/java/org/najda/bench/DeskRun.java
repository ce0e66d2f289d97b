package org.najda.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.najda.core.command.Envelope;
import org.najda.core.desk.Decision;
import org.najda.core.desk.Desk;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.room.Submission;
import org.najda.server.room.TimerSubmissions;

/** All commands once through decide and evolve, from an empty room on. */
final class DeskRun {
  private RoomState state = RoomState.EMPTY;
  private long decided;

  /** How many commands were decided, timers among them. */
  long decided() {
    return decided;
  }

  RoomState state() {
    return state;
  }

  void run(List<Envelope> commands) {
    for (Envelope command : commands) {
      fireTimers(command.at());
      take(command);
    }
  }

  private void fireTimers(Instant until) {
    Optional<Instant> due = state.nextDue();
    while (due.isPresent() && !due.get().isAfter(until)) {
      for (Submission timer : TimerSubmissions.due(state, due.get())) {
        take(new Envelope(timer.key(), timer.author(), due.get(), timer.command()));
      }
      due = state.nextDue();
    }
  }

  private void take(Envelope command) {
    decided++;
    if (!(Desk.decide(state, command) instanceof Decision.Accepted accepted)) {
      throw new WrongAnswer("not accepted: " + command);
    }
    int part = 0;
    for (Event event : accepted.events()) {
      state =
          Desk.evolve(
              state,
              new Recorded(
                  state.sequence() + 1,
                  command.at(),
                  command.author(),
                  command.key(),
                  part++,
                  event));
    }
  }
}
