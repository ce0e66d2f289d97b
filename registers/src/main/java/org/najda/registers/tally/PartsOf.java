package org.najda.registers.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.definition.Breakdown.By;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.FieldType.Choice;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;

/** The parts of a breakdown, in the order in which they are told. */
public final class PartsOf {
  private PartsOf() {}

  /** The months of a period in the review of a year. */
  public static List<Part> months(Period period, int year) {
    List<Part> parts = new ArrayList<>();
    YearMonth end = YearMonth.from(period.to(year));
    for (YearMonth month = YearMonth.from(period.from(year));
        month.isBefore(end);
        month = month.plusMonths(1)) {
      parts.add(new Part(month.toString(), null, new Part.Which.During(month)));
    }
    return parts;
  }

  /** Each option of a choice that is still offered, or those that are named. */
  public static List<Part> options(Register register, By.Field by) {
    if (!(register.getField(by.field()).type() instanceof Choice choice)) {
      throw new IllegalArgumentException("The field " + by.field() + " is no choice.");
    }
    List<String> keys =
        by.options().isEmpty()
            ? choice.options().stream().map(FieldType.Option::key).toList()
            : by.options();
    return keys.stream()
        .map(key -> new Part(key, choice.find(key).orElseThrow().label(), holding(by.field(), key)))
        .toList();
  }

  /** Parts that have names of their own. */
  public static List<Part> groups(By.Named by) {
    return by.groups().stream()
        .map(group -> new Part(group.key(), group.label(), new Part.Which.Holding(group.with())))
        .toList();
  }

  /**
   * The units next below the top, each with all below it, and the top with what is kept there
   * itself.
   *
   * @param from the period's first day
   * @param to the day after its last: what stood on no day of it is left out
   */
  public static List<Part> units(Directory directory, LocalDate from, LocalDate to) {
    SortedMap<String, SortedSet<String>> within = new TreeMap<>();
    for (OrgUnit unit : directory.listUnits()) {
      List<String> up = directory.pathUp(unit.key());
      String above = up.get(Math.max(0, up.size() - 2));
      within.computeIfAbsent(above, key -> new TreeSet<>()).add(unit.key());
    }
    return within.entrySet().stream()
        .map(each -> new Within(directory.findUnit(each.getKey()).orElseThrow(), each.getValue()))
        .filter(each -> each.stoodBetween(from, to))
        .map(each -> new Part(each.top.key(), each.top.label(), new Part.Which.At(each.units)))
        .toList();
  }

  /** The phases that the response time is made of, in their order. */
  public static List<Part> phases() {
    return Arrays.stream(Span.values())
        .filter(span -> span != Span.PRESENTED_TO_FIRST_ON_SCENE)
        .map(span -> new Part(span.code(), null, new Part.Which.OfSpan(span)))
        .toList();
  }

  private record Within(OrgUnit top, SortedSet<String> units) {
    boolean stoodBetween(LocalDate from, LocalDate to) {
      LocalDate last = top.to();
      return top.from().isBefore(to) && (last == null || !last.isBefore(from));
    }
  }

  private static Part.Which holding(String field, String option) {
    return new Part.Which.Holding(new TreeMap<>(Map.of(field, new TreeSet<>(List.of(option)))));
  }
}
