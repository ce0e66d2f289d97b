package org.najda.server.publication;

import java.util.Locale;
import java.util.Map;

/**
 * Why an act is not done.
 *
 * @param arguments for the sentences, by name
 */
public record Refused(Code code, Map<String, ?> arguments) {
  static Refused of(Code code) {
    return new Refused(code, Map.of());
  }

  /** What is wrong; its sentences are {@code refusal.edition-…} in the texts. */
  public enum Code {
    /** Somebody who makes no editions changes one. */
    NOT_AUTHOR,
    /** Somebody takes a step that is not his by the directory. */
    NOT_YOUR_STEP,
    /** A director approves what units of others answered for. */
    NOT_ABOVE,
    /** Somebody approves what he had a part in. */
    OWN_WORK,
    /** Somebody approves a second step. */
    TWO_STEPS,
    /** Something of a locked edition would change. */
    LOCKED,
    /** Something changes while people approve. */
    BEING_APPROVED,
    /** Nothing was computed yet. */
    NOT_COMPUTED,
    /** Something was said since it was computed. */
    OUTDATED,
    /** Checks refuse it. */
    OBJECTIONS,
    /** Somebody else was faster. */
    CHANGED,
    /** There is no approval of his to withdraw, or somebody took the next step. */
    NOT_WITHDRAWN,
    /** It says no reason, source or note, or one that is too long. */
    NO_WORDS,
    /** There is no such figure. */
    UNKNOWN_FIGURE,
    /** Records give the figure, nobody says it. */
    COUNTED_FIGURE,
    /** What was said of a figure is no number. */
    NO_NUMBER,
    /** An embargo would end before it begins. */
    EMBARGO_PAST,
    /** The year is not over yet, or the day of knowledge is yet to come. */
    TOO_EARLY,
    /** An edition of the year is open. */
    EDITION_OPEN,
    /** It is being computed. */
    COMPUTING;

    public String code() {
      return "edition-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
