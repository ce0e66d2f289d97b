package org.najda.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Begun;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.EditionAct.Withdrawn;
import org.najda.server.publication.Refused.Code;

/** Whether an act may be done. */
final class EditionRules {
  static final int LONGEST_WORDS = 1_000;

  private final Definitions definitions;
  private final Directory directory;

  EditionRules(Definitions definitions, Directory directory) {
    this.definitions = definitions;
    this.directory = directory;
  }

  /**
   * Why not; empty where it may.
   *
   * @param objections to what was computed last
   */
  Optional<Refused> refuse(
      EditionLife life, Actor actor, EditionAct act, int objections, Instant now) {
    if (life.isLocked()) {
      return refused(Code.LOCKED);
    }
    if (act.isAuthored()) {
      return unlessAuthor(life, actor).or(() -> content(act, now));
    }
    return switch (act) {
      case Approved approved -> approve(life, actor, approved, objections);
      case Withdrawn withdrawn -> withdraw(life, actor, withdrawn);
      case SentBack back ->
          actor.unitsOf(life.next().orElseThrow()).isEmpty()
              ? notYours(life.next().orElseThrow())
              : words(back.reason());
      default -> throw new IllegalStateException(act.code());
    };
  }

  private static Optional<Refused> unlessAuthor(EditionLife life, Actor actor) {
    if (!actor.prepares()) {
      return refused(Code.NOT_AUTHOR);
    }
    return life.isDraft() ? Optional.empty() : refused(Code.BEING_APPROVED);
  }

  private Optional<Refused> content(EditionAct act, Instant now) {
    return switch (act) {
      case Declared declared -> declared(declared);
      case TakenBack back -> known(back.figure());
      case Noted noted -> known(noted.figure()).or(() -> words(noted.why()));
      case Embargoed embargoed ->
          embargoed.until() != null && !embargoed.until().isAfter(now)
              ? refused(Code.EMBARGO_PAST)
              : Optional.empty();
      case Begun begun -> Optional.empty();
      case Computed computed -> Optional.empty();
      default -> throw new IllegalStateException(act.code());
    };
  }

  private Optional<Refused> declared(Declared declared) {
    return known(declared.figure())
        .or(() ->
            isSaid(definitions.getIndicator(declared.figure()))
                ? words(declared.source())
                : refused(Code.COUNTED_FIGURE, Map.of("figure", declared.figure())));
  }

  /** Whether somebody may say it: what is worked out from others follows from them. */
  static boolean isSaid(Indicator indicator) {
    return !(indicator.source() instanceof Indicator.Source.Formula);
  }

  private Optional<Refused> known(String figure) {
    return definitions.findIndicator(figure).isPresent()
        ? Optional.empty()
        : refused(Code.UNKNOWN_FIGURE, Map.of("figure", figure));
  }

  private static Optional<Refused> words(String words) {
    return words.isBlank() || words.length() > LONGEST_WORDS
        ? refused(Code.NO_WORDS)
        : Optional.empty();
  }

  private Optional<Refused> approve(
      EditionLife life, Actor actor, Approved approved, int objections) {
    if (!life.next().equals(Optional.of(approved.step()))) {
      return refused(Code.CHANGED);
    }
    if (life.version().isEmpty()) {
      return refused(Code.NOT_COMPUTED);
    }
    if (life.isOutdated() || life.version().getAsInt() != approved.version()) {
      return refused(Code.OUTDATED);
    }
    return objections > 0
        ? refused(Code.OBJECTIONS, Map.of("n", objections))
        : refuseStep(life, actor);
  }

  /** Why somebody may not take the next step, whatever was computed; empty where he may. */
  Optional<Refused> refuseStep(EditionLife life, Actor actor) {
    ApprovalStep step = life.next().orElseThrow();
    if (life.authors().contains(actor.person())) {
      return refused(Code.OWN_WORK);
    }
    if (life.approvals().stream().anyMatch(deed -> deed.person().equals(actor.person()))) {
      return refused(Code.TWO_STEPS);
    }
    if (actor.unitsOf(step).isEmpty()) {
      return notYours(step);
    }
    return unitFor(life, actor).isPresent() ? Optional.empty() : refused(Code.NOT_ABOVE);
  }

  /** Where somebody takes the next step: a directorate is above the unit that answered first. */
  Optional<String> unitFor(EditionLife life, Actor actor) {
    ApprovalStep step = life.next().orElseThrow();
    return actor.unitsOf(step).stream()
        .filter(unit -> step != ApprovalStep.DIRECTORATE || isAboveFirst(unit, life))
        .findFirst();
  }

  private boolean isAboveFirst(String unit, EditionLife life) {
    return life.approvals().getFirst().act() instanceof Approved first
        && directory.isWithin(first.unit(), unit);
  }

  private static Optional<Refused> withdraw(EditionLife life, Actor actor, Withdrawn withdrawn) {
    List<Deed> standing = life.approvals();
    boolean own =
        !standing.isEmpty()
            && standing.getLast().person().equals(actor.person())
            && standing.getLast().act() instanceof Approved last
            && last.step() == withdrawn.step();
    return own ? Optional.empty() : refused(Code.NOT_WITHDRAWN);
  }

  private static Optional<Refused> notYours(ApprovalStep step) {
    return refused(Code.NOT_YOUR_STEP, Map.of("step", step.code()));
  }

  private static Optional<Refused> refused(Code code) {
    return Optional.of(Refused.of(code));
  }

  private static Optional<Refused> refused(Code code, Map<String, ?> arguments) {
    return Optional.of(new Refused(code, arguments));
  }
}
