package org.najda.server.store;

import java.math.BigDecimal;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store says of a year in it that never was: every page and edition shows it. */
public final class SyntheticMark {
  private final JdbcClient jdbc;

  public SyntheticMark(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * A year that was made up.
   *
   * @param scale of what was published
   * @param complete false while it is being made, and after that was broken off
   */
  public record Made(int year, BigDecimal scale, long seed, boolean complete) {
    /** Whether it is the same year, made alike. */
    public boolean isAlike(Made other) {
      return year == other.year && seed == other.seed && scale.compareTo(other.scale) == 0;
    }
  }

  /** Empty in a store that holds nothing made up by this program. */
  public Optional<Made> find() {
    return jdbc.sql("SELECT year, scale, seed, complete FROM synthetic_year")
        .query(Made.class)
        .optional();
  }

  /** Marks the store before anything is made. */
  public void begin(Made made) {
    jdbc.sql("INSERT INTO synthetic_year (year, scale, seed) VALUES (?, ?, ?)")
        .params(made.year(), made.scale(), made.seed())
        .update();
  }

  /** Says that all of it is there. */
  public void complete() {
    jdbc.sql("UPDATE synthetic_year SET complete = true").update();
  }
}
