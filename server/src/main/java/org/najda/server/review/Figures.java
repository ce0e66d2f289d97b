package org.najda.server.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.najda.registers.definition.Indicator;
import org.najda.server.page.Voice;

/** Numbers of a review, as people write and read them. */
public final class Figures {
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final String PERCENT = "percent";
  private static final String SPACES = "[\\s\\u00a0\\u202f]";

  private Figures() {}

  /** As a language writes it, with the sign that changes have. */
  public static String written(Voice say, BigDecimal value) {
    return value.signum() < 0 ? say.change(value) : say.number(value);
  }

  /** As a language writes an indicator's figure, with its sign. */
  public static String written(Voice say, BigDecimal value, Indicator indicator) {
    return written(say, value) + (indicator.unit().equals(PERCENT) ? Voice.PERCENT : "");
  }

  /**
   * A number as somebody types it: digits of any script, spaces between thousands, a point or a
   * comma before decimals; empty where it is none.
   */
  public static Optional<BigDecimal> read(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .replaceAll(SPACES, "")
        .replace('\u2212', '-')
        .replace(',', '.')
        .replace('\u066b', '.')
        .codePoints()
        .forEach(each ->
            digits.appendCodePoint(
                Character.isDigit(each) ? '0' + Character.digit(each, 10) : each));
    return PLAIN.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits.toString()))
        : Optional.empty();
  }
}
