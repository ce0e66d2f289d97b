package org.najda.server.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.settings.District;
import org.najda.registers.definition.Indicator;
import org.najda.server.evidence.JournalReaders.Place;
import org.najda.server.page.Voice;
import org.najda.server.review.Breakdowns.Named;
import org.najda.server.review.EditionWords;
import org.najda.server.tally.JournalScope;
import org.najda.server.tally.JournalScope.By;

/** Which number is looked behind, in words. */
record NumberWords(Voice say) {
  private static final String MONTH = "LLLL y";
  private static final int MONTHS_OF_YEAR = 12;
  private static final Pattern HOUR = Pattern.compile("[1-7]-[0-2]\\d");
  private static final LocalDate A_MONDAY = LocalDate.parse("2024-01-01");

  /** That of a register: its months, else the year; its part. */
  List<String> of(NumberOf number, @Nullable Named part, int year) {
    List<String> told = new ArrayList<>();
    told.add(
        number.isOfMonths()
            ? months(
                Objects.requireNonNull(number.from(year)), Objects.requireNonNull(number.to(year)))
            : year(year));
    if (part != null) {
      told.add(EditionWords.label(say, part.part()));
    }
    return told;
  }

  /** That of journals: its months, and what narrows it. */
  List<String> of(JournalLook look, List<Place> rooms) {
    JournalScope scope = look.scope();
    List<String> told = new ArrayList<>();
    told.add(months(scope.first(), scope.last()));
    scope.with().forEach((by, key) -> told.add(narrowed(by, key, rooms)));
    return told;
  }

  private String months(YearMonth first, YearMonth last) {
    if (first.equals(YearMonth.of(last.getYear(), 1)) && last.getMonthValue() == MONTHS_OF_YEAR) {
      return year(last.getYear());
    }
    return first.equals(last)
        ? say.month(first, MONTH)
        : say.text(
            "figures.from-to",
            Map.of("from", say.month(first, MONTH), "to", say.month(last, MONTH)));
  }

  private String year(int year) {
    return say.text("figures.year", Map.of("year", String.valueOf(year)));
  }

  private String narrowed(By by, String key, List<Place> rooms) {
    return say.text(
        "evidence.by." + EnumWords.of(by),
        Map.of(
            "key",
            key.equals(JournalScope.NONE) ? say.text("figures.without") : name(by, key, rooms)));
  }

  private String name(By by, String key, List<Place> rooms) {
    return switch (by) {
      case ROOM ->
          rooms.stream()
              .filter(place -> place.room().value().equals(key))
              .findFirst()
              .map(place -> say.name(place.settings().name()))
              .orElse(key);
      case DISTRICT ->
          rooms.stream()
              .flatMap(place -> place.settings().districts().stream())
              .filter(district -> district.code().equals(key))
              .findFirst()
              .map(District::name)
              .map(say::name)
              .orElse(key);
      case HOUR -> hour(key);
      case PRIORITY -> key;
    };
  }

  /** {@code 1-00} is Monday's first hour. */
  private String hour(String key) {
    if (!HOUR.matcher(key).matches()) {
      return key;
    }
    int day = Integer.parseInt(key.substring(0, 1));
    return say.date(A_MONDAY.plusDays(day - 1L), "cccc") + " " + key.substring(2) + ":00";
  }

  /** What whoever copies the table takes along with it. */
  static String source(Voice say, Indicator indicator, int year, LocalDate asOf) {
    return say.text(
        "review.source",
        Map.of(
            "figure",
            say.label(indicator.label()),
            "year",
            String.valueOf(year),
            "day",
            asOf.toString(),
            "anchor",
            indicator.id()));
  }
}
