package org.najda.server.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.definition.Register;
import org.najda.registers.tally.Part;
import org.najda.server.store.SyntheticMark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what indicators ask for: as it was known at a moment, missing where nothing was kept. */
public final class Counts {
  static final String REVIEW = "@review";

  /** Reads records too, and not their acts alone. */
  static final String RECORDS_OPEN = "@verify";

  private final JournalCounts journals;
  private final IntervalCounts intervals;
  private final EntryCounts entryCounts;
  private final Overruns overruns;
  private final Rooms rooms;
  private final LastDays lastDays;
  private final JdbcTemplate jdbc;
  private final SyntheticMark synthetic;
  private final TransactionTemplate transaction;

  public Counts(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.journals = new JournalCounts(database);
    this.intervals = new IntervalCounts(jdbc);
    this.entryCounts = new EntryCounts(jdbc);
    this.overruns = new Overruns(jdbc);
    this.rooms = new Rooms(database);
    this.lastDays = new LastDays(jdbc);
    this.synthetic = new SyntheticMark(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setReadOnly(true);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Counts several things of one and the same moment: with the memory to hold all acts of a year
   * that others are held against, by two processes at most, since rooms need the machine too, and
   * without the memory that processes share, of which there may be little.
   */
  public <T> T atOnce(Supplier<T> work) {
    return transaction.execute(status -> {
      become(jdbc, REVIEW);
      jdbc.query(
          """
          SELECT set_config('work_mem', '64MB', true), set_config('enable_parallel_hash', 'off', true),
            set_config('max_parallel_workers_per_gather', '1', true)
          """,
          row -> {});
      return work.get();
    });
  }

  /** Has the rest of a transaction be somebody's work, as the walls before records know it. */
  static void become(JdbcTemplate jdbc, String work) {
    jdbc.query("SELECT set_config('najda.person', ?, true)", row -> {}, work);
  }

  /**
   * How many entries are counted, by the unit where their record is kept today, within {@link
   * #atOnce}.
   *
   * @param register that they are entries of
   * @param fields that parts are told apart by
   */
  public CountedByUnit byUnit(
      CountedByUnit.Asked asked, Register register, SortedSet<String> fields) {
    become(jdbc, RECORDS_OPEN);
    CountedByUnit counted = CountedByUnit.count(jdbc, asked, register, fields);
    become(jdbc, REVIEW);
    return counted;
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
    return Optional.of(
        Cell.add(cells(asked).stream().filter(cell -> cell.isIn(months)).toList(), parts));
  }

  /**
   * What came in each month, of sources that count acts of one register, within {@link #atOnce};
   * months of which nothing was kept left out.
   */
  public Map<Source.Kept, SortedMap<YearMonth, BigDecimal>> months(
      List<Source.Kept> sources, YearMonth first, YearMonth last, Instant known) {
    return sources.isEmpty() ? Map.of() : ActMonths.count(jdbc, sources, first, last, known);
  }

  /** What came in each month to all real rooms, within {@link #atOnce}; none left out but 0. */
  public SortedMap<YearMonth, BigDecimal> months(
      Source.Journal journal, YearMonth first, YearMonth last, Instant known) {
    return journals.months(journal, first, last, known);
  }

  /**
   * How much stood so at the end of a month, within {@link #atOnce}.
   *
   * @return empty where nothing at all was kept in that register before
   */
  public Optional<BigDecimal> standing(Source.Kept kept, YearMonth month, Instant known) {
    return wasKept(kept.register(), month.plusMonths(1).atDay(1), known)
        ? Optional.of(tally(TallySql.atEndOf(kept, month, known), List.of()).whole())
        : Optional.empty();
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
    return entryCounts.find(entries, year, known);
  }

  /**
   * A span of days, as known at a moment.
   *
   * @param to the day after the last one
   */
  public record Within(LocalDate from, LocalDate to, ZoneId zone, Instant known) {}

  /**
   * Records that a deadline's end found still running, within {@link #atOnce}, by their own times:
   * nobody need have watched. An end that was moved in time is none.
   *
   * @return empty where nothing at all was kept in that register before the days ended
   */
  public Optional<Tally> find(Overruns.Rule rule, Within within) {
    return wasKept(rule.register(), within.to(), within.known())
        ? Optional.of(overruns.count(rule, within))
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
            "SELECT EXISTS (SELECT FROM counted_act"
                + " WHERE register = ? AND day < ? AND recorded_from <= ?)",
            Boolean.class,
            register,
            end,
            utc(known)));
  }

  private Tally tally(TallySql asked, List<Part> parts) {
    return Cell.add(cells(asked), parts);
  }

  private List<Cell> cells(TallySql asked) {
    return jdbc.query(asked.sql(), (row, number) -> Cell.of(asked.axes(), row), asked.bound());
  }

  /**
   * What the journals of all real rooms give for a year of the rooms' own clocks, within {@link
   * #atOnce}.
   *
   * @param parts months of that year and rooms that are wanted too, nothing else
   * @return empty where no room took a call or opened an incident before the year ended
   */
  public Optional<Tally> find(Indicator.Count count, List<Part> parts, int year, Instant known) {
    return journals.find(count, parts, year, known);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
