package org.najda.core.fallback;

/**
 * The number of a card, such as {@code 412-07}: its pack's, its own, and a letter on a copy that
 * somebody made of it.
 */
public record CardNumber(String text) {
  private static final String FORM = "[1-9][0-9]{0,8}-[0-9]{2}[a-z]?";

  public CardNumber {
    if (!isPossible(text)) {
      throw new IllegalArgumentException("%s is no number of a card.".formatted(text));
    }
  }

  /** Whether a text has a card number's form. */
  public static boolean isPossible(String text) {
    return text.matches(FORM);
  }

  @Override
  public String toString() {
    return text;
  }
}
