package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.tally.Part;

/**
 * How long things took, those together that axes do not tell apart and that took as many days.
 *
 * @param all the shortest first
 */
record Lapses(List<Alike> all) {
  Lapses {
    all = all.stream().sorted(Comparator.comparing(Alike::days)).toList();
  }

  /** Some that took as many days. */
  record Alike(Cell cell, BigDecimal days) {
    /** A row of {@link TallySql}: the days come last. */
    static Alike of(Axes axes, ResultSet row) throws SQLException {
      return new Alike(Cell.of(axes, row), row.getBigDecimal(row.getMetaData().getColumnCount()));
    }
  }

  /**
   * By nearest rank: so many of a hundred took no longer.
   *
   * @return empty where there are none
   */
  Optional<Tally> percentile(int percent, List<Part> parts) {
    return Optional.ofNullable(days(percent, null))
        .map(whole ->
            new Tally(whole, parts.stream().map(part -> days(percent, part.which())).toList()));
  }

  private @Nullable BigDecimal days(int percent, Part.@Nullable Which which) {
    List<Alike> those =
        all.stream().filter(each -> which == null || each.cell().isIn(which)).toList();
    BigDecimal count =
        those.stream().map(each -> each.cell().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rank = count.multiply(BigDecimal.valueOf(percent, 2));
    BigDecimal passed = BigDecimal.ZERO;
    for (Alike each : those) {
      passed = passed.add(each.cell().number());
      if (passed.compareTo(rank) >= 0) {
        return each.days();
      }
    }
    return null;
  }
}
