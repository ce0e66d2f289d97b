package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.tally.Part;
import org.najda.server.store.SyntheticMark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what indicators ask for: as it was known at a moment, missing where nothing was kept. */
public final class Counts {
  private static final String REVIEW = "@review";

  private final IntervalCounts intervals;
  private final Rooms rooms;
  private final LastDays lastDays;
  private final JdbcTemplate jdbc;
  private final SyntheticMark synthetic;
  private final TransactionTemplate transaction;

  public Counts(DataSource database) {
    this.intervals = new IntervalCounts(new JdbcTemplate(database));
    this.rooms = new Rooms(database);
    this.lastDays = new LastDays(new JdbcTemplate(database));
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

  /** As {@link #find(Source.Kept, List, int, Instant)}, of acts that were followed in time. */
  public Optional<Tally> find(Source.Followed followed, List<Part> parts, int year, Instant known) {
    Source.Kept first = followed.first();
    return wasKept(first.register(), first.period().to(year), known)
        ? Optional.of(tally(TallySql.of(followed, Axes.of(parts), year, known), parts))
        : Optional.empty();
  }

  /** Days from act to act, within {@link #atOnce}; empty where none ended within the period. */
  public Optional<Tally> find(Source.Lapse lapse, List<Part> parts, int year, Instant known) {
    Axes axes = Axes.of(parts);
    TallySql asked = TallySql.of(lapse, axes, year, known);
    return new Lapses(
            jdbc.query(asked.sql(), (row, number) -> Lapses.Alike.of(axes, row), asked.bound()))
        .percentile(lapse.percent(), parts);
  }

  /**
   * What the intervals of a year of the rooms' own clocks took, within {@link #atOnce}.
   *
   * @return empty where none of that name began in the year
   */
  public Optional<IntervalTally> find(Span span, int year, Instant known) {
    return intervals.find(span, year, known);
  }

  /** The real command rooms, as parts of a figure, by the names that they had. */
  public List<Part> listRooms(Instant known) {
    return rooms.list(known);
  }

  /**
   * Entries about a year's days, of all registers, within {@link #atOnce}. How late one was entered
   * is told by when it was first known, whatever was corrected since.
   *
   * @return empty where nothing at all was entered about a day of the year or before it
   */
  public Optional<Tally> find(Source.Entries entries, int year, Instant known) {
    LocalDate end = Period.YEAR.to(year);
    String sql =
        "SELECT count(*) FROM register_act a WHERE day >= ? AND day < ?"
            + " AND recorded_from <= ? AND recorded_to > ?";
    List<Object> bound =
        new ArrayList<>(List.of(Period.YEAR.from(year), end, utc(known), utc(known)));
    if (entries.late() != null) {
      sql +=
          " AND recorded_from > at + ?::interval AND NOT EXISTS (SELECT FROM register_act e"
              + " WHERE e.register = a.register AND e.record = a.record AND e.entry = a.entry"
              + " AND e.recorded_from <= a.at + ?::interval)";
      bound.addAll(List.of(entries.late().toString(), entries.late().toString()));
    }
    Tally tally = tally(sql, Axes.of(List.of()), List.of(), bound.toArray());
    return tally.whole().signum() > 0 || wasAnythingKept(end, known)
        ? Optional.of(tally)
        : Optional.empty();
  }

  /**
   * A span of days, as known at a moment.
   *
   * @param to the day after the last one
   */
  public record Within(LocalDate from, LocalDate to, ZoneId zone, Instant known) {}

  /**
   * Records that a deadline's end found still running, within {@link #atOnce}. An end that was
   * moved is none.
   *
   * @param during the states in which it runs
   * @return empty where no warning of the deadline was ever given: nothing watched
   */
  public Optional<Tally> find(Source.Overrun overrun, SortedSet<String> during, Within within) {
    String given = "FROM register_warning WHERE register = ? AND deadline = ? AND given_at <= ?";
    Object[] of = {overrun.register(), overrun.deadline(), utc(within.known())};
    boolean watched =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT EXISTS (SELECT " + given + ")", Boolean.class, of));
    String over =
        "SELECT count(*) FROM (SELECT record, max(ends) AS ends "
            + given
            + " GROUP BY record) last WHERE ends >= ? AND ends < ?"
            + " AND EXISTS (SELECT "
            + given
            + " AND record = last.record AND ends = last.ends AND warning = 'before-PT0S')"
            + " AND NOT EXISTS (SELECT FROM register_act a WHERE a.register = ?"
            + " AND a.record = last.record AND a.state <> ALL (?) AND a.at < last.ends"
            + " AND a.recorded_from <= ? AND a.recorded_to > ?)";
    List<Object> bound = new ArrayList<>(List.of(of));
    bound.add(utc(within.from().atStartOfDay(within.zone()).toInstant()));
    bound.add(utc(within.to().atStartOfDay(within.zone()).toInstant()));
    bound.addAll(List.of(of));
    bound.add(overrun.register());
    bound.add(during.toArray(String[]::new));
    bound.addAll(List.of(utc(within.known()), utc(within.known())));
    return watched
        ? Optional.of(tally(over, Axes.of(List.of()), List.of(), bound.toArray()))
        : Optional.empty();
  }

  /**
   * Of which day each unit last told something, by register, from a day to before another, within
   * {@link #atOnce}.
   */
  public SortedMap<String, SortedMap<String, LocalDate>> lastDaysOfUnits(
      LocalDate from, LocalDate to, Instant known) {
    return lastDays.ofRegisters(from, to, known);
  }

  /** Likewise of each room, over whole years. */
  public SortedMap<String, LocalDate> lastDaysOfRooms(LocalDate from, LocalDate to, Instant known) {
    return lastDays.ofRooms(from, to, known);
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

  private boolean wasAnythingKept(LocalDate end, Instant known) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM register_act WHERE day < ? AND recorded_from <= ?)",
            Boolean.class,
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
   * @param parts months of that year and rooms that are wanted too, nothing else
   * @return empty where no room took a call or opened an incident before the year ended
   */
  public Optional<Tally> find(Indicator.Count count, List<Part> parts, int year, Instant known) {
    String table =
        switch (count) {
          case CALLS -> "FROM call it WHERE presented_at <= ?";
          case INTERVENTIONS -> "FROM incident it WHERE closed_at <= ? AND effective";
        };
    String real =
        table + " AND NOT starts_with(room, ?) AND " + IntervalCounts.ENTERED + " AND local_year ";
    Object[] bound = {utc(known), RoomId.TRAINING, utc(known), year};
    boolean kept =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT EXISTS (SELECT " + real + "<= ?)", Boolean.class, bound));
    if (!kept) {
      return Optional.empty();
    }
    if (!Axes.OF_JOURNAL.tellApart(parts)) {
      throw new IllegalArgumentException("A journal knows months and rooms, not " + parts);
    }
    String cells =
        "SELECT count(*), make_date(local_year, local_month, 1), room "
            + real
            + "= ? GROUP BY 2, 3";
    return Optional.of(tally(cells, Axes.OF_JOURNAL, parts, bound));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
