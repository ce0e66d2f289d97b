package org.najda.core.desk;

import java.util.function.Function;
import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.command.LandmarkCommand;
import org.najda.core.command.LandmarkCommand.ApproveLandmark;
import org.najda.core.command.LandmarkCommand.ProposeLandmark;
import org.najda.core.command.LandmarkCommand.WithdrawLandmark;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.landmark.Landmark;
import org.najda.core.landmark.LandmarkBook;

/** Decides what is asked about places of the room's own. */
record LandmarkDeciding(LandmarkBook book) {
  Decision decide(LandmarkCommand command) {
    return switch (command) {
      case ProposeLandmark c -> propose(c);
      case ApproveLandmark c -> known(c.landmark(), LandmarkDeciding::approve);
      case WithdrawLandmark c ->
          known(
              c.landmark(),
              landmark -> Decision.accepted(new LandmarkEvent.LandmarkWithdrawn(landmark.id())));
    };
  }

  private Decision propose(ProposeLandmark c) {
    Landmark same = book.findSame(c.name(), c.point()).orElse(null);
    if (same != null) {
      return Decision.refused(
          Refusal.of(RefusalCode.LANDMARK_KNOWN)
              .with("name", c.name())
              .with("landmark", same.id())
              .at("name")
              .by(same.proposedBy()));
    }
    return book.isFull()
        ? Decision.refused(
            Refusal.of(RefusalCode.TOO_MANY_LANDMARKS).with("most", LandmarkBook.MOST))
        : Decision.accepted(
            new LandmarkEvent.LandmarkProposed(book.nextId(), c.name(), c.aliases(), c.point()));
  }

  private static Decision approve(Landmark landmark) {
    PersonId by = landmark.approvedBy();
    return by == null
        ? Decision.accepted(new LandmarkEvent.LandmarkApproved(landmark.id()))
        : Decision.refused(
            Refusal.of(RefusalCode.LANDMARK_ALREADY_APPROVED)
                .with("landmark", landmark.id())
                .at("landmark")
                .by(by));
  }

  private Decision known(LandmarkId id, Function<Landmark, Decision> then) {
    return book.byId().find(id).map(then).orElseGet(() -> Situation.unknown(id));
  }
}
