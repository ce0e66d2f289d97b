package org.najda.core;

/** Checks shared by the words of core. */
final class Words {
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
}
