package org.najda.server.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.tally.Part;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many entries a figure of a year counts, by the units where their records are kept today: all
 * its months, and all parts that are told apart by the same fields.
 */
public final class CountedByUnit {
  private final List<Alike> all;
  private final boolean isStand;

  private CountedByUnit(List<Alike> all, boolean isStand) {
    this.all = List.copyOf(all);
    this.isStand = isStand;
  }

  /**
   * Entries that axes do not tell apart.
   *
   * @param today where their records are kept
   */
  private record Alike(Cell cell, String today) {
    static Alike of(Axes axes, ResultSet row) throws SQLException {
      return new Alike(Cell.of(axes, row), row.getString(row.getMetaData().getColumnCount()));
    }

    boolean isIn(CountedEntries.Which which, boolean isStand) {
      YearMonth from = which.from();
      YearMonth to = which.to();
      boolean isInTime =
          isStand
              || from == null
              || to == null
              || cell.isIn(month -> !month.isBefore(from) && !month.isAfter(to));
      return isInTime && (which.part() == null || cell.isIn(which.part()));
    }
  }

  /**
   * What is counted.
   *
   * @param others those of a cohort that did not see the other act in time, instead of those that
   *     did
   * @param end the month at whose end it stood so; null for the end of the year
   * @param known what was entered until then is looked at
   */
  public record Asked(
      Source.OfRegister source, boolean others, int year, @Nullable YearMonth end, Instant known) {

    /** Which months' entries count, or at which one's end. */
    public static Asked of(
        Source.OfRegister source, CountedEntries.Which which, int year, Instant known) {
      boolean isStand = source instanceof Source.Kept kept && kept.atEnd();
      return new Asked(source, which.others(), year, isStand ? which.to() : null, known);
    }

    /** What they are counted from. */
    public Ground ground() {
      YearMonth last = end == null ? YearMonth.from(source.period().to(year).minusDays(1)) : end;
      return source instanceof Source.Kept kept && kept.atEnd()
          ? Ground.until(source.register(), last)
          : new Ground(source.register(), YearMonth.from(source.period().from(year)), last);
    }
  }

  /** Counts them, within a transaction of somebody before whom no record is closed. */
  static CountedByUnit count(
      JdbcTemplate jdbc, Asked asked, Register register, SortedSet<String> fields) {
    Axes axes = new Axes(true, true, fields);
    TallySql sql = TallySql.byUnitToday(asked, register, axes);
    return new CountedByUnit(
        jdbc.query(sql.sql(), (row, number) -> Alike.of(axes, row), sql.bound()),
        asked.end() != null);
  }

  /** The fields by which a part is told apart; none for a month or a unit, or the whole. */
  public static SortedSet<String> fields(Part.@Nullable Which part) {
    return part instanceof Part.Which.Holding holding
        ? new TreeSet<>(holding.with().keySet())
        : Collections.emptySortedSet();
  }

  /** How many of a part or of months there are, by unit; units without any are left out. */
  public SortedMap<String, Long> of(CountedEntries.Which which) {
    SortedMap<String, Long> units = new TreeMap<>();
    all.stream()
        .filter(each -> each.isIn(which, isStand))
        .forEach(
            each -> units.merge(each.today(), each.cell().number().longValueExact(), Long::sum));
    return units;
  }
}
