package org.najda.registers.declaration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.najda.registers.declaration.YamlPart.Spot;
import org.najda.registers.declaration.YamlPart.Word;
import org.najda.registers.definition.Label;

/** Texts that stand for something else. */
public final class Scalars {
  static final String[] LANGUAGES = {"ar", "fr", "en"};
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

  private Scalars() {}

  public static Label label(YamlPart part) {
    return new Label(part.word("ar").text(), part.word("fr").text(), part.word("en").text());
  }

  /** A part that is nothing but a label. */
  public static Label label(YamlPart parent, String key) {
    return label(parent.part(key).only(LANGUAGES));
  }

  /** The keys of a part that has a label of its own. */
  public static String[] labelledAnd(String... more) {
    String[] all = Arrays.copyOf(LANGUAGES, LANGUAGES.length + more.length);
    System.arraycopy(more, 0, all, LANGUAGES.length, more.length);
    return all;
  }

  public static long whole(YamlPart part, String key, long least, long most, long otherwise) {
    return part.findWord(key).map(word -> whole(part.spot(), word, least, most)).orElse(otherwise);
  }

  static long whole(Spot spot, Word word, long least, long most) {
    try {
      long number = Long.parseLong(word.text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException told) {
      // Told below, as a number out of bounds is.
    }
    throw spot.stop(word.line(), FlawCode.BAD_NUMBER, word.text(), least, most);
  }

  static Optional<BigDecimal> decimal(YamlPart part, String key) {
    return part.findWord(key).map(word -> decimal(part.spot(), word));
  }

  /** A number with no more than nine decimals, a point before them. */
  static BigDecimal decimal(Spot spot, Word word) {
    if (!DECIMAL.matcher(word.text()).matches()) {
      throw spot.stop(word.line(), FlawCode.BAD_DECIMAL, word.text());
    }
    return new BigDecimal(word.text());
  }

  static boolean yes(YamlPart part, String key) {
    return part.findWord(key)
        .map(word -> oneOf(part.spot(), word, List.of("true", "false")).equals("true"))
        .orElse(false);
  }

  /** A word of an enum, written as {@code small-letters}. */
  static <E extends Enum<E>> E choose(Spot spot, Word word, Class<E> type) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Scalars::written).toList();
    return Enum.valueOf(type, oneOf(spot, word, known).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public static String oneOf(Spot spot, Word word, List<String> known) {
    if (!known.contains(word.text())) {
      throw spot.stop(word.line(), FlawCode.BAD_WORD, word.text(), String.join(", ", known));
    }
    return word.text();
  }

  static LocalDate day(Spot spot, Word word) {
    try {
      return LocalDate.parse(word.text());
    } catch (DateTimeException e) {
      throw spot.stop(word.line(), FlawCode.BAD_DAY, word.text());
    }
  }

  public static Duration duration(Spot spot, Word word) {
    try {
      Duration read = Duration.parse(word.text());
      if (!read.isNegative()) {
        return read;
      }
    } catch (DateTimeException told) {
      // Told below, as a negative one is.
    }
    throw spot.stop(word.line(), FlawCode.BAD_TIME, word.text());
  }

  static Period period(Spot spot, Word word) {
    try {
      Period read = Period.parse(word.text());
      if (!read.isNegative()) {
        return read;
      }
    } catch (DateTimeException told) {
      // Told below, as a negative one is.
    }
    throw spot.stop(word.line(), FlawCode.BAD_TIME, word.text());
  }

  static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
