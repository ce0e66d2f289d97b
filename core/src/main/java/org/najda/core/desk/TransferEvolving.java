package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.event.Recorded;
import org.najda.core.event.TransferEvent;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.core.transfer.Transfer;
import org.najda.core.transfer.Transfer.State;

/** Applies what happens to incidents that are handed over. */
final class TransferEvolving {
  private TransferEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, TransferEvent event) {
    Incident incident = state.incidents().get(event.incident());
    Transfer transfer = incident.ties().transfer();
    RoomState next = withoutTimer(state, event.incident());
    return switch (event) {
      case TransferEvent.TransferOffered e ->
          next.with(
                  incident.transferred(
                      Transfer.offered(
                          e.number(),
                          e.to(),
                          recorded.author().person(),
                          recorded.at(),
                          e.reason())))
              .with(Timer.transfer(e.confirmBy(), e.incident(), 0));
      case TransferEvent.TransferConfirmed e ->
          next.with(settled(incident, State.CONFIRMED, recorded, e.theirs()));
      case TransferEvent.TransferRefused e ->
          next.with(settled(incident, State.REFUSED, recorded, null));
      case TransferEvent.TransferWithdrawn e ->
          next.with(settled(incident, State.WITHDRAWN, recorded, null));
      case TransferEvent.TransferAskedBack e ->
          state.with(incident.transferred(transfer == null ? null : transfer.withdrawing()));
      case TransferEvent.TransferOverdue e -> again(next, e);
    };
  }

  private static Incident settled(
      Incident incident, State as, Recorded recorded, @Nullable Long theirs) {
    Transfer transfer = incident.ties().transfer();
    return incident.transferred(
        transfer == null ? null : transfer.settled(as, recorded.at(), theirs));
  }

  private static RoomState again(RoomState state, TransferEvent.TransferOverdue e) {
    Instant nextAt = e.nextAt();
    return nextAt == null ? state : state.with(Timer.transfer(nextAt, e.incident(), e.times()));
  }

  private static RoomState withoutTimer(RoomState state, IncidentId incident) {
    return state.withoutTimers(
        timer -> timer.kind() == Timer.Kind.TRANSFER && incident.equals(timer.about().incident()));
  }
}
