package org.najda.server.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Relation;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.evidence.EntriesOfYear;
import org.najda.server.evidence.ThingsOfYear;
import org.najda.server.figures.MonthsOfYear;
import org.najda.server.monthly.ReportTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The golden test: a year that is made up adds up to what was published, counted twice. */
class SyntheticYearTest {
  private static final BigDecimal SCALE = new BigDecimal("0.01");

  @TempDir static Path folder;
  private static GoldenYear year;

  @BeforeAll
  static void a_hundredth_of_the_year() {
    year = GoldenYear.make(folder.resolve("data"), folder.resolve("review"), SCALE);
  }

  @AfterAll
  static void close() {
    year.close();
  }

  @Test
  void the_review_gives_what_was_published_to_scale_and_a_plain_count_agrees() throws Exception {
    year.check();
  }

  @Test
  void each_month_of_each_figure_is_what_a_plain_count_gives_and_all_make_the_year()
      throws Exception {
    DataSource database = year.store().dataSource();
    MonthsOfYear shown = new MonthsOfYear(database);
    SortedMap<String, SortedMap<YearMonth, Long>> plain = PlainCount.months(database);

    assertThat(shown.counted()).hasSizeGreaterThan(50);
    for (String figure : shown.counted()) {
      assertThat(shown.of(figure)).as(figure).isEqualTo(plain.get(figure));
    }
  }

  @Test
  void behind_each_figure_from_journals_and_each_part_are_as_many_as_it_says() {
    ThingsOfYear behind = new ThingsOfYear(year.store().dataSource());

    assertThat(behind.figures()).hasSizeGreaterThan(5);
    behind.figures().forEach(behind::checkWhole);
    behind.figures().forEach(behind::checkParts);
  }

  @Test
  void behind_each_figure_from_registers_are_as_many_records_as_it_says() {
    EntriesOfYear behind = new EntriesOfYear(year.store().dataSource());

    assertThat(behind.figures()).hasSizeGreaterThan(5);
    behind.figures().forEach(behind::checkWhole);
  }

  @Test
  void medians_cohorts_and_stands_of_each_month_are_what_a_plain_count_gives() throws Exception {
    DataSource database = year.store().dataSource();
    MonthsOfYear shown = new MonthsOfYear(database);
    PlainMonths cases = new PlainMonths(database, "cases");
    PlainMonths complaints = new PlainMonths(database, "complaints");
    for (YearMonth month = YearMonth.of(2019, 1);
        month.getYear() == 2019;
        month = month.plusMonths(1)) {
      assertThat(shown.told("response_p50", month))
          .as("response " + month)
          .isNotNull()
          .isEqualByComparingTo(cases.median(month));
      assertThat(shown.told("cases_cleared_in_12_months", month))
          .as("cohort " + month)
          .isEqualByComparingTo(
              BigDecimal.valueOf(cases.followed(month, "record", "clear", "revoke-clearance")));
      assertThat(shown.isUnfinished("cases_cleared_in_12_months", month)).isTrue();
      assertThat(shown.told("complaints_pending", month))
          .as("stand " + month)
          .isEqualByComparingTo(
              BigDecimal.valueOf(complaints.standing(month, Set.of("received", "further"))));
    }
  }

  /** Attack: take what is told of a month's total and parts, and subtract. */
  @Test
  void no_month_that_is_withheld_from_everybody_follows_from_what_it_adds_up_with()
      throws Exception {
    Path report = folder.resolve("for-everybody");
    CommandLineRun run =
        CommandLineRun.of(
            "review",
            "--year",
            2019,
            "--month",
            12,
            "--as-of",
            "2020-01-02",
            "--data",
            year.data(),
            "--out",
            report);
    assertThat(run.code()).as(run.err()).isZero();

    int withheld = 0;
    for (Indicator total : Declared.shipped().indicators()) {
      if (total.relation() instanceof Relation.Sum sum) {
        List<List<String>> members = new ArrayList<>();
        members.add(ReportTables.months(report, total.id()));
        for (String part : sum.parts()) {
          members.add(ReportTables.months(report, part));
        }
        for (int month = 0; month < 12; month++) {
          int of = month;
          long gone = members.stream().filter(each -> each.get(of).equals("withheld")).count();
          assertThat(gone).as(total.id() + " " + month).isNotEqualTo(1);
          withheld += gone > 0 ? 1 : 0;
        }
      }
    }
    assertThat(withheld).isPositive();
  }

  @Test
  void the_report_of_a_month_tells_each_month_as_a_plain_count_does() throws Exception {
    Path report = folder.resolve("december");
    CommandLineRun run =
        CommandLineRun.of(
            "review",
            "--year",
            2019,
            "--month",
            12,
            "--as-of",
            "2020-01-02",
            "--internal",
            "--data",
            year.data(),
            "--out",
            report);
    assertThat(run.code()).as(run.err()).isZero();

    SortedMap<String, SortedMap<YearMonth, Long>> plain =
        PlainCount.months(year.store().dataSource());
    for (String figure : new MonthsOfYear(year.store().dataSource()).counted()) {
      List<String> told = ReportTables.months(report, figure);
      for (int month = 1; month <= 12; month++) {
        long wanted = plain.get(figure).getOrDefault(YearMonth.of(2019, month), 0L);
        assertThat(told.get(month - 1)).as(figure + " " + month).isIn("" + wanted, "missing");
        assertThat(wanted == 0 || !told.get(month - 1).equals("missing")).as(figure).isTrue();
      }
    }
  }

  @Test
  void postgresql_knows_what_the_tables_of_a_made_year_hold() {
    List<String> known =
        JdbcClient.create(year.store().dataSource())
            .sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 0")
            .query(String.class)
            .list();

    assertThat(known).contains("register_act", "call", "incident", "mission");
  }

  @Test
  void made_again_nothing_comes_twice_and_another_scale_is_refused() {
    JdbcClient jdbc = JdbcClient.create(year.store().dataSource());
    String counting =
        "SELECT count(*) FROM register_entry WHERE set_config('najda.person', '@verify', false) > ''";
    long before = jdbc.sql(counting).query(Long.class).single();
    new SyntheticYear(year.store().dataSource(), SCALE, told -> {}).make();

    assertThat(jdbc.sql(counting).query(Long.class).single()).isEqualTo(before);
    SyntheticYear other = new SyntheticYear(year.store().dataSource(), BigDecimal.ONE, told -> {});
    assertThatThrownBy(other::make).isInstanceOf(BadInput.class).hasMessageContaining("0.01");
  }
}
