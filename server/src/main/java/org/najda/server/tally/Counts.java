package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;
import org.najda.server.store.SyntheticMark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what indicators ask for: as it was known at a moment, missing where nothing was kept. */
public final class Counts {
  private static final String REVIEW = "@review";

  private final JdbcTemplate jdbc;
  private final SyntheticMark synthetic;
  private final TransactionTemplate transaction;

  public Counts(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.synthetic = new SyntheticMark(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setReadOnly(true);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Counts several things of one and the same moment. */
  public <T> T atOnce(Supplier<T> work) {
    return transaction.execute(status -> {
      jdbc.queryForObject("SELECT set_config('najda.person', ?, true)", String.class, REVIEW);
      return work.get();
    });
  }

  /**
   * What a register gives, within {@link #atOnce}.
   *
   * @param parts of it that are wanted too
   * @param known what was entered until then is looked at
   * @return empty where nothing at all was kept in that register before the period ended
   */
  public Optional<Tally> find(Source.Kept kept, List<Part> parts, int year, Instant known) {
    LocalDate end = kept.period().to(year);
    return wasKept(kept.register(), end, known)
        ? Optional.of(tally(TallySql.of(kept, Axes.of(parts), year, known), parts))
        : Optional.empty();
  }

  /**
   * The same of some months alone.
   *
   * @param months of the period that count
   */
  public Optional<Tally> findIn(
      Source.Kept kept, List<Part> parts, Predicate<YearMonth> months, int year, Instant known) {
    if (!wasKept(kept.register(), kept.period().to(year), known)) {
      return Optional.empty();
    }
    TallySql asked = TallySql.of(kept, Axes.of(parts).withMonths(), year, known);
    List<Cell> cells =
        jdbc.query(asked.sql(), (row, number) -> Cell.of(asked.axes(), row), asked.bound());
    return Optional.of(Cell.add(cells.stream().filter(cell -> cell.isIn(months)).toList(), parts));
  }

  /** Whether what is counted was made up. */
  public boolean isSynthetic() {
    return synthetic.find().isPresent();
  }

  private boolean wasKept(String register, LocalDate end, Instant known) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM register_act"
                + " WHERE register = ? AND day < ? AND recorded_from <= ?)",
            Boolean.class,
            register,
            end,
            utc(known)));
  }

  private Tally tally(TallySql asked, List<Part> parts) {
    return tally(asked.sql(), asked.axes(), parts, asked.bound());
  }

  private Tally tally(String sql, Axes axes, List<Part> parts, Object... bound) {
    return Cell.add(jdbc.query(sql, (row, number) -> Cell.of(axes, row), bound), parts);
  }

  /**
   * What the journals of all real rooms give for a year of the rooms' own clocks, within {@link
   * #atOnce}.
   *
   * @param months of that year that are wanted too, nothing else
   * @return empty where no room took a call or opened an incident before the year ended
   */
  public Optional<Tally> find(Indicator.Count count, List<Part> months, int year, Instant known) {
    String table =
        switch (count) {
          case CALLS -> "FROM call WHERE presented_at <= ?";
          case INTERVENTIONS -> "FROM incident WHERE closed_at <= ? AND effective";
        };
    String real = table + " AND NOT starts_with(room, ?) AND local_year ";
    Object[] bound = {utc(known), RoomId.TRAINING, year};
    boolean kept =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT EXISTS (SELECT " + real + "<= ?)", Boolean.class, bound));
    if (!kept) {
      return Optional.empty();
    }
    if (!Axes.MONTHS.tellApart(months)) {
      throw new IllegalArgumentException("A journal knows months alone, not " + months);
    }
    String cells =
        "SELECT count(*), make_date(local_year, local_month, 1) " + real + "= ? GROUP BY 2";
    return Optional.of(tally(cells, Axes.MONTHS, months, bound));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
