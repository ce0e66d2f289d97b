package org.najda.server.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.JournalScope;
import org.najda.server.tally.JournalScope.By;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which number of a figure is looked behind, as addresses write it: null where nothing is said.
 *
 * @param year of the review; else that of the first month, or of the day
 * @param asOf what was entered until its end counts; else today
 * @param part {@code BREAKDOWN/PART}; else the whole figure
 * @param from the first month that counts, {@code to} the last one, both of one year
 * @param room of what journals give, as {@code district}, {@code priority} and {@code hour}, which
 *     {@link By#HOUR} writes; {@link JournalScope#NONE} for what has none
 * @param others those of a cohort that did not see the other act in time, not those that did
 */
public record NumberOf(
    @Nullable Integer year,
    @BindParam("as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
    @Nullable String part,
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    @Nullable String room,
    @Nullable String district,
    @Nullable String priority,
    @Nullable String hour,
    @Nullable Boolean others) {
  public NumberOf {
    if (!areMonthsOfOneYear(from, to)) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  private static boolean areMonthsOfOneYear(@Nullable YearMonth from, @Nullable YearMonth to) {
    return from == null || to == null
        ? from == to
        : !from.isAfter(to) && from.getYear() == to.getYear();
  }

  /**
   * Whether entries of a register, or what journals told, stand behind a figure, or behind one that
   * it is worked out from.
   */
  public static boolean isLookedBehind(Definitions definitions, Indicator indicator) {
    Source source = CountedAt.of(definitions, indicator, 0).source();
    return switch (source) {
      case Source.OfRegister entries -> true;
      case Source.OfRooms things -> true;
      case Source.Overrun records -> true;
      case Source.Formula formula ->
          formula.formula().ids().stream()
              .map(definitions::getIndicator)
              .anyMatch(base -> isLookedBehind(definitions, base));
      case Source.Entries entries -> false;
      case Source.OfReview review -> false;
      case Source.Earlier earlier -> false;
      case Source.Declared declared -> false;
    };
  }

  /** The whole of a year's review, as of a day. */
  public static NumberOf ofYear(int year, LocalDate asOf) {
    return new NumberOf(year, asOf, null, null, null, null, null, null, null, null);
  }

  /** Months of one year, as known now. */
  public static NumberOf ofMonths(YearMonth from, YearMonth to) {
    return new NumberOf(null, null, null, from, to, null, null, null, null, null);
  }

  /** What stands at the end of a year, or now. */
  public static NumberOf ofYear(int year) {
    return new NumberOf(year, null, null, null, null, null, null, null, null, null);
  }

  /** The same as of a day. */
  public NumberOf asOf(LocalDate day) {
    return new NumberOf(year, day, part, from, to, room, district, priority, hour, others);
  }

  /** Those of a cohort that did, or that did not. */
  NumberOf others(boolean whether) {
    return new NumberOf(
        year, asOf, part, from, to, room, district, priority, hour, whether ? true : null);
  }

  boolean isOfOthers() {
    return Boolean.TRUE.equals(others);
  }

  /** That of a part. */
  public NumberOf part(String breakdown, String key) {
    return new NumberOf(
        year, asOf, breakdown + "/" + key, from, to, room, district, priority, hour, others);
  }

  /** That of fewer of what journals give. */
  public NumberOf with(By by, String key) {
    return new NumberOf(
        year,
        asOf,
        part,
        from,
        to,
        by == By.ROOM ? key : room,
        by == By.DISTRICT ? key : district,
        by == By.PRIORITY ? key : priority,
        by == By.HOUR ? key : hour,
        others);
  }

  /** By what it is narrowed of what journals give. */
  SortedMap<By, String> with() {
    SortedMap<By, String> with = new TreeMap<>();
    put(with, By.ROOM, room);
    put(with, By.DISTRICT, district);
    put(with, By.PRIORITY, priority);
    put(with, By.HOUR, hour);
    return with;
  }

  private static void put(SortedMap<By, String> with, By by, @Nullable String key) {
    if (key != null && !key.isEmpty()) {
      with.put(by, key);
    }
  }

  /** A breakdown, and a part of it. */
  record PartKey(String breakdown, String key) {}

  /**
   * The part.
   *
   * @throws ProblemException what stands there names none
   */
  Optional<PartKey> findPart() {
    if (part == null || part.isEmpty()) {
      return Optional.empty();
    }
    int slash = part.indexOf('/');
    if (slash < 0) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return Optional.of(new PartKey(part.substring(0, slash), part.substring(slash + 1)));
  }

  /** Of which year's review it is. */
  int year(LocalDate today) {
    if (year != null) {
      return year;
    }
    return from == null ? Objects.requireNonNullElse(asOf, today).getYear() : from.getYear();
  }

  /** The same, said whole. */
  NumberOf on(int ofYear, LocalDate day) {
    return new NumberOf(ofYear, day, part, from, to, room, district, priority, hour, others);
  }

  boolean isOfMonths() {
    return from != null;
  }

  /** The first month, in another year; null for all months. */
  @Nullable YearMonth from(int ofYear) {
    return from == null ? null : from.withYear(ofYear);
  }

  /** The last month, in another year. */
  @Nullable YearMonth to(int ofYear) {
    return to == null ? null : to.withYear(ofYear);
  }

  /** Where what stands behind it is shown. */
  public String address(String figure) {
    return address(figure, null);
  }

  /**
   * Where a page of what stands behind it is shown.
   *
   * @param after where the page before ended; null for the first
   */
  String address(String figure, @Nullable String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/{figure}/records");
    say(address, "year", year);
    say(address, "as-of", asOf);
    say(address, "part", part);
    say(address, "from", from);
    say(address, "to", to);
    with().forEach((by, key) -> say(address, EnumWords.of(by), key));
    say(address, "others", others);
    say(address, "after", after);
    return address.encode().buildAndExpand(figure).toUriString();
  }

  private static void say(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
