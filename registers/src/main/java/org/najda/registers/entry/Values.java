package org.najda.registers.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.najda.registers.definition.FieldType;

/** Reads values from texts, those that were stored and those that come from outside. */
public final class Values {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
  private static final FieldType.Text OLD_INCIDENT = new FieldType.Text(64);
  private static final int LONGEST_NUMBER = 40;

  private Values() {}

  /** The value that a text stands for; empty where it is none of that type. */
  public static Optional<Value> find(FieldType type, String text) {
    return switch (type) {
      case FieldType.Text words -> words(words, text);
      case FieldType.Choice choice when choice.several() -> several(choice, text);
      case FieldType.Choice choice -> choice.find(text).map(option -> new Value.Chosen(text));
      case FieldType.Amount amount -> amount(amount, text);
      case FieldType.Day day -> day(text);
      case FieldType.Moment moment -> moment(text);
      case FieldType.YesNo yesNo -> yesNo(text);
      // Before incidents were looked up, their numbers were plain words: those are still read.
      case FieldType.Incident incident ->
          words(OLD_INCIDENT, text).map(words -> new Value.Reference(words.text()));
      case FieldType.Reference any -> reference(text);
    };
  }

  private static Optional<Value> words(FieldType.Text type, String text) {
    String stripped = text.strip();
    boolean fits =
        !stripped.isEmpty() && stripped.codePointCount(0, stripped.length()) <= type.longest();
    return fits && stripped.codePoints().noneMatch(Values::isUnprintable)
        ? Optional.of(new Value.Text(stripped))
        : Optional.empty();
  }

  /** Line breaks and tabs are words of a text; other controls and halves of a character are not. */
  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r'
        || Character.getType(c) == Character.SURROGATE;
  }

  private static Optional<Value> several(FieldType.Choice choice, String text) {
    SortedSet<String> keys = new TreeSet<>();
    for (String key : text.split(",", -1)) {
      if (choice.find(key.strip()).isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.strip());
    }
    return Optional.of(new Value.ChosenAll(keys));
  }

  private static Optional<Value> amount(FieldType.Amount type, String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_NUMBER || !stripped.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(stripped);
    boolean within =
        number.compareTo(BigDecimal.valueOf(type.least())) >= 0
            && number.compareTo(BigDecimal.valueOf(type.most())) <= 0;
    boolean exact = number.stripTrailingZeros().scale() <= type.decimals();
    return within && exact
        ? Optional.of(new Value.Amount(number.setScale(type.decimals(), RoundingMode.UNNECESSARY)))
        : Optional.empty();
  }

  private static Optional<Value> day(String text) {
    try {
      return Optional.of(new Value.Day(LocalDate.parse(text.strip())));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** To the millisecond: no clock of the service knows it better. */
  private static Optional<Value> moment(String text) {
    try {
      return Optional.of(
          new Value.Moment(Instant.parse(text.strip()).truncatedTo(ChronoUnit.MILLIS)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Value> yesNo(String text) {
    return switch (text.strip()) {
      case "true" -> Optional.of(new Value.YesNo(true));
      case "false" -> Optional.of(new Value.YesNo(false));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> reference(String text) {
    return REFERENCE.matcher(text.strip()).matches()
        ? Optional.of(new Value.Reference(text.strip()))
        : Optional.empty();
  }
}
