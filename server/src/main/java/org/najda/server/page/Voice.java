package org.najda.server.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.najda.core.settings.LocalName;
import org.najda.registers.definition.Label;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Speaks to one reader, in his language; templates know it as {@code say}. */
public final class Voice {
  /** After its number, never on the next line. */
  public static final String PERCENT = "\u00a0%";

  private static final int MINUTE_SECONDS = 60;

  private final Texts texts;
  private final Language language;

  public Voice(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  public Texts texts() {
    return texts;
  }

  public Language language() {
    return language;
  }

  public String code() {
    return language.code();
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return language == Language.ARABIC ? "rtl" : "ltr";
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  public String text(String key, Map<String, ?> arguments) {
    return texts.format(language, key, arguments);
  }

  public boolean has(String key) {
    return texts.has(language, key);
  }

  /** The text of a word that the room may have made itself: shown as it is when none is known. */
  public String word(String prefix, String word) {
    return has(prefix + word) ? text(prefix + word) : word;
  }

  /** Several such words, with commas between them. */
  public String words(String prefix, String words) {
    return Arrays.stream(words.split(","))
        .map(word -> word(prefix, word))
        .collect(Collectors.joining(text("settings.comma")));
  }

  public String name(LocalName name) {
    return choose(name.ar(), name.fr(), name.en());
  }

  /** What something that is declared is called. */
  public String label(Label label) {
    return choose(label.ar(), label.fr(), label.en());
  }

  private String choose(String ar, String fr, String en) {
    return switch (language) {
      case ARABIC -> ar;
      case FRENCH -> fr;
      case ENGLISH -> en;
    };
  }

  /** A number as the language writes it, with the decimals that it has. */
  public String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return format.format(value);
  }

  public String number(long value) {
    return number(BigDecimal.valueOf(value));
  }

  public String percent(BigDecimal value) {
    return number(value) + PERCENT;
  }

  /** Minutes and seconds. */
  public String length(double seconds) {
    long whole = Math.round(seconds);
    return "%d:%02d".formatted(whole / MINUTE_SECONDS, whole % MINUTE_SECONDS);
  }

  /** A change, with its sign; none before 0. */
  public String change(BigDecimal value) {
    String sign = value.signum() < 0 ? "\u2212" : value.signum() > 0 ? "+" : "";
    return sign + number(value.abs());
  }

  public String changePercent(BigDecimal value) {
    return change(value) + PERCENT;
  }

  /** How long something lasts, such as “ten years”. */
  public String period(Period period) {
    return text(
            "page.period",
            Map.of(
                "years",
                period.toTotalMonths() / 12,
                "months",
                period.toTotalMonths() % 12,
                "days",
                period.getDays()))
        .strip()
        .replaceAll(" +", " ");
  }

  /**
   * A month.
   *
   * @param pattern what is wanted of it, such as {@code LLLL y}
   */
  public String month(YearMonth month, String pattern) {
    return date(month.atDay(1), pattern);
  }

  /**
   * A day.
   *
   * @param pattern what is wanted of it, such as {@code cccc} for its weekday
   */
  public String date(LocalDate day, String pattern) {
    DateFormat format = DateFormat.getPatternInstance(pattern, language.locale());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Day and minute at a place. */
  public String time(Instant at, ZoneId zone) {
    return written("yyyy-MM-dd HH:mm", at, zone);
  }

  /** Day and second at a place. */
  public String second(Instant at, ZoneId zone) {
    return written("yyyy-MM-dd HH:mm:ss", at, zone);
  }

  /** The minute alone. */
  public String clock(Instant at, ZoneId zone) {
    return written("HH:mm", at, zone);
  }

  /** The day alone. */
  public String day(Instant at, ZoneId zone) {
    return written("yyyy-MM-dd", at, zone);
  }

  // By the zones that hours and days are counted in: ICU brings rules of its own, of another year.
  private static String written(String pattern, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone).format(at);
  }
}
