package org.najda.core.story;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.command.CallCommand.ReopenCall;
import org.najda.core.command.Command;
import org.najda.core.command.OfferCommand.DeclineOffer;
import org.najda.core.command.OfferCommand.RetractOffer;
import org.najda.core.command.OfferCommand.TakeOffer;
import org.najda.core.command.TieCommand.LinkIncidents;
import org.najda.core.command.TieCommand.MergeIncident;
import org.najda.core.command.TieCommand.SplitCall;
import org.najda.core.command.TieCommand.UndoMerger;
import org.najda.core.command.TieCommand.UnlinkIncidents;
import org.najda.core.command.TransferCommand.ConfirmTransfer;
import org.najda.core.command.TransferCommand.OfferTransfer;
import org.najda.core.command.TransferCommand.RefuseTransfer;
import org.najda.core.command.TransferCommand.ReleaseTransfer;
import org.najda.core.command.TransferCommand.WithdrawTransfer;
import org.najda.core.incident.Incident;
import org.najda.core.transfer.Origin;
import org.najda.core.transfer.Transfer;

/** Whatever may be asked about incidents that have to do with one another. */
final class TiesInAnyOrder {
  private static final int FIRST_KIND = 200;

  private TiesInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(FIRST_KIND, FIRST_KIND + 9);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room) {
    IncidentId one = Ask.incident(step.number());
    IncidentId other = Ask.incident(1 + step.other() % 5);
    return switch (step.kind() - FIRST_KIND) {
      case 0 -> new ReopenCall(Ask.call(step.number()));
      case 1 -> new MergeIncident(one, other);
      case 2 -> new UndoMerger(merged(room).orElse(one));
      case 3 -> new LinkIncidents(one, other);
      case 4 -> unlinked(room).orElse(new UnlinkIncidents(one, other));
      case 5, 6 -> new OfferTransfer(one, Ask.NEXT_ROOM, Ask.TEXT);
      case 7 -> answered(step.other(), offered(room).orElse(one));
      case 8 ->
          step.other() % 2 == 0
              ? new WithdrawTransfer(offered(room).orElse(one))
              : new ReleaseTransfer(offered(room).orElse(one), Ask.NEXT_ROOM);
      case 9 -> offer(step, room);
      default -> new SplitCall(Ask.call(step.number()), null, null);
    };
  }

  /** Few rooms offer few incidents, so that the same is told again. */
  private static Command offer(CommandsInAnyOrder.Step step, TestRoom room) {
    Origin from = new Origin(new RoomId("next"), Ask.incident(1 + step.other() % 3), 1);
    long open = room.state().offers().lastNumber();
    return switch (step.number()) {
      case 1, 2 -> Ask.receive(from);
      case 3 -> new TakeOffer(open, "brawl");
      case 4 -> new DeclineOffer(Math.max(1, open), Ask.TEXT);
      default -> new RetractOffer(from);
    };
  }

  private static Command answered(int other, IncidentId incident) {
    return other % 2 == 0
        ? new ConfirmTransfer(incident, Ask.NEXT_ROOM, null, 7L)
        : new RefuseTransfer(incident, Ask.NEXT_ROOM, Ask.TEXT);
  }

  private static Optional<IncidentId> offered(TestRoom room) {
    for (Incident incident : room.state().incidents().values()) {
      Transfer transfer = incident.ties().transfer();
      if (transfer != null && transfer.isUnderWay()) {
        return Optional.of(incident.id());
      }
    }
    return Optional.empty();
  }

  /** What can be undone is rare enough to be looked for. */
  private static Optional<IncidentId> merged(TestRoom room) {
    for (Incident incident : room.state().incidents().values()) {
      if (incident.ties().merger() != null) {
        return Optional.of(incident.id());
      }
    }
    return Optional.empty();
  }

  private static Optional<Command> unlinked(TestRoom room) {
    for (Incident incident : room.state().incidents().values()) {
      if (!incident.ties().related().isEmpty()) {
        return Optional.of(
            new UnlinkIncidents(incident.id(), incident.ties().related().getFirst()));
      }
    }
    return Optional.empty();
  }
}
