package org.najda.core.desk;

import org.najda.core.RestrictionId;
import org.najda.core.command.RestrictionCommand;
import org.najda.core.command.RestrictionCommand.DrawRestriction;
import org.najda.core.command.RestrictionCommand.LiftRestriction;
import org.najda.core.event.RestrictionEvent.RestrictionDrawn;
import org.najda.core.event.RestrictionEvent.RestrictionLifted;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;

/** Decides what is asked about closed roads and slow zones. */
record RestrictionDeciding(Situation now) {
  Decision decide(RestrictionCommand command) {
    return switch (command) {
      case DrawRestriction c -> draw(c);
      case LiftRestriction c -> lift(c.restriction());
    };
  }

  private Decision draw(DrawRestriction c) {
    RestrictionBook book = now.state().restrictions();
    if (!c.terms().isPossibleFrom(now.at())) {
      return Decision.refused(
          Refusal.of(RefusalCode.RESTRICTION_TIME_IMPOSSIBLE)
              .with("days", Restriction.Terms.LONGEST.toDays())
              .at("endsAt"));
    }
    if (c.terms().outline().kind() == Outline.Kind.STRETCH && c.ways().isEmpty()) {
      return Decision.refused(Refusal.of(RefusalCode.RESTRICTION_OFF_ROAD).at("points"));
    }
    return book.isFull()
        ? Decision.refused(
            Refusal.of(RefusalCode.TOO_MANY_RESTRICTIONS).with("most", RestrictionBook.MOST))
        : Decision.accepted(new RestrictionDrawn(book.nextId(), c.terms(), c.ways()));
  }

  private Decision lift(RestrictionId id) {
    return now.state().restrictions().byId().containsKey(id)
        ? Decision.accepted(new RestrictionLifted(id))
        : Situation.unknown(id);
  }
}
