package org.najda.server.publication;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;

/** What somebody does with an edition. */
public sealed interface EditionAct {

  /** As in the table and in keys of texts. */
  String code();

  /** Whether it has a part in what the edition says: who does it is an author. */
  default boolean isAuthored() {
    return true;
  }

  /** Begins it. */
  record Begun() implements EditionAct {
    @Override
    public String code() {
      return "begun";
    }
  }

  /** Has its figures computed. */
  record Computed(int version) implements EditionAct {
    @Override
    public String code() {
      return "computed";
    }
  }

  /**
   * Says a figure of which nothing is kept.
   *
   * @param source where he has it from
   */
  record Declared(String figure, BigDecimal value, String source) implements EditionAct {
    @Override
    public String code() {
      return "declared";
    }
  }

  /** Takes back what was said. */
  record TakenBack(String figure) implements EditionAct {
    @Override
    public String code() {
      return "taken-back";
    }
  }

  /** Says why a figure is another than in the edition before. */
  record Noted(String figure, String why) implements EditionAct {
    @Override
    public String code() {
      return "noted";
    }
  }

  /**
   * Says until when those within alone may read it.
   *
   * @param until null where it is for everybody as soon as it is locked
   */
  record Embargoed(@Nullable Instant until) implements EditionAct {
    @Override
    public String code() {
      return "embargoed";
    }
  }

  /**
   * Answers for it.
   *
   * @param version what was computed and looked at
   * @param unit where he is what the step asks for
   */
  record Approved(ApprovalStep step, int version, String unit) implements EditionAct {
    @Override
    public String code() {
      return "approved";
    }

    @Override
    public boolean isAuthored() {
      return false;
    }
  }

  /** Undoes his own approval, before somebody took the next step. */
  record Withdrawn(ApprovalStep step) implements EditionAct {
    @Override
    public String code() {
      return "withdrawn";
    }

    @Override
    public boolean isAuthored() {
      return false;
    }
  }

  /** Gives it back to its authors. */
  record SentBack(String reason) implements EditionAct {
    @Override
    public String code() {
      return "sent-back";
    }

    @Override
    public boolean isAuthored() {
      return false;
    }
  }
}
