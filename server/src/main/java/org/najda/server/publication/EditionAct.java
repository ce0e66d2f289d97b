package org.najda.server.publication;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;

/** What somebody does with an edition. */
public sealed interface EditionAct {

  /** As in the table and in keys of texts. */
  default String code() {
    return switch (this) {
      case Begun begun -> "begun";
      case Computed computed -> "computed";
      case Declared declared -> "declared";
      case TakenBack takenBack -> "taken-back";
      case Noted noted -> "noted";
      case Embargoed embargoed -> "embargoed";
      case Approved approved -> "approved";
      case Withdrawn withdrawn -> "withdrawn";
      case SentBack sentBack -> "sent-back";
    };
  }

  /** Whether it has a part in what the edition says: who does it is an author. */
  default boolean isAuthored() {
    return switch (this) {
      case Begun begun -> true;
      case Computed computed -> true;
      case Declared declared -> true;
      case TakenBack takenBack -> true;
      case Noted noted -> true;
      case Embargoed embargoed -> true;
      case Approved approved -> false;
      case Withdrawn withdrawn -> false;
      case SentBack sentBack -> false;
    };
  }

  /** Begins it. */
  record Begun() implements EditionAct {}

  /** Has its figures computed. */
  record Computed(int version) implements EditionAct {}

  /**
   * Says a figure of which nothing is kept.
   *
   * @param source where he has it from
   */
  record Declared(String figure, BigDecimal value, String source) implements EditionAct {}

  /** Takes back what was said. */
  record TakenBack(String figure) implements EditionAct {}

  /** Says why a figure is another than in the edition before. */
  record Noted(String figure, String why) implements EditionAct {}

  /**
   * Says until when those within alone may read it.
   *
   * @param until null where it is for everybody as soon as it is locked
   */
  record Embargoed(@Nullable Instant until) implements EditionAct {}

  /**
   * Answers for it.
   *
   * @param version what was computed and looked at
   * @param unit where he is what the step asks for
   */
  record Approved(ApprovalStep step, int version, String unit) implements EditionAct {}

  /** Undoes his own approval, before somebody took the next step. */
  record Withdrawn(ApprovalStep step) implements EditionAct {}

  /** Gives it back to its authors. */
  record SentBack(String reason) implements EditionAct {}
}
