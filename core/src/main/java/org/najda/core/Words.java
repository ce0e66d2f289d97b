package org.najda.core;

import org.jspecify.annotations.Nullable;

/** Checks shared by the words of core and its commands. */
public final class Words {
  private static final int LONGEST_CODE = 40;

  private Words() {}

  /** Refuses what could not stand in a file name, an address or a command line. */
  static void requireCode(String what, String value) {
    boolean fits = !value.isEmpty() && value.length() <= LONGEST_CODE;
    for (int i = 0; fits && i < value.length(); i++) {
      fits = fits(value.charAt(i));
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "The code of a %s (%s) must be 1 to %d letters, digits or - . _"
              .formatted(what, value, LONGEST_CODE));
    }
  }

  private static boolean fits(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
  }

  /** Refuses what is too long to be kept in a journal for ever. */
  public static void requireShort(String what, @Nullable String value, int longest) {
    if (value != null && value.length() > longest) {
      throw new IllegalArgumentException(
          "The %s must not be longer than %d characters; it has %d."
              .formatted(what, longest, value.length()));
    }
  }
}
