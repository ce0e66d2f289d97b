package org.najda.core.settings;

import java.util.List;

/**
 * What a call-taker asks about an incident of a nature.
 *
 * @param code unique within its nature
 * @param choices at least two for {@link Answer#CHOICE}, else none
 */
public record Question(String code, LocalName text, Answer answer, List<Choice> choices) {
  /** How it is answered. */
  public enum Answer {
    YES_NO,
    TEXT,
    CHOICE
  }

  /**
   * One of the answers to choose from.
   *
   * @param code unique within its question
   */
  public record Choice(String code, LocalName text) {}

  public Question {
    choices = List.copyOf(choices);
    if (answer == Answer.CHOICE ? choices.size() < 2 : !choices.isEmpty()) {
      throw new IllegalArgumentException(
          "Question %s is answered by %s and has %d choices."
              .formatted(code, answer, choices.size()));
    }
  }
}
