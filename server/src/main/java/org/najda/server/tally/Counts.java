package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        ? Optional.of(tally(TallySql.of(kept, parts, year, known)))
        : Optional.empty();
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

  private Tally tally(TallySql asked) {
    return tally(asked.sql(), asked.bound());
  }

  private Tally tally(String sql, Object... bound) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Counts::row, bound));
  }

  private static Tally row(ResultSet row, int number) throws SQLException {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      numbers.add(row.getBigDecimal(column));
    }
    return new Tally(numbers.getFirst(), numbers.subList(1, numbers.size()));
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
    String numbers =
        months.stream()
            .map(Counts::ofMonth)
            .collect(Collectors.joining("", "SELECT count(*)", " "));
    return kept ? Optional.of(tally(numbers + real + "= ?", bound)) : Optional.empty();
  }

  private static String ofMonth(Part part) {
    if (part.which() instanceof Part.Which.During during) {
      return ", count(*) FILTER (WHERE local_month = %d)".formatted(during.month().getMonthValue());
    }
    throw new IllegalArgumentException("A journal knows no part " + part.key());
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
