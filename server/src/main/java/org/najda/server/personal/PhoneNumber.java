package org.najda.server.personal;

/** One spelling for all spellings of a telephone number. */
final class PhoneNumber {
  private PhoneNumber() {}

  /**
   * The number's digits in Latin script, an international prefix written as {@code +}. The national
   * form and the international one stay different: which country a bare number is of is not known.
   *
   * @throws IllegalArgumentException when there is no digit in it
   */
  static String normalised(String number) {
    StringBuilder digits = new StringBuilder();
    number
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    if (digits.isEmpty()) {
      throw new IllegalArgumentException("A telephone number needs at least one digit.");
    }
    boolean international = number.strip().startsWith("+");
    if (!international && digits.length() > 2 && digits.indexOf("00") == 0) {
      return "+" + digits.substring(2);
    }
    return international ? "+" + digits : digits.toString();
  }
}
