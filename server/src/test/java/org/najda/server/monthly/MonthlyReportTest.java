package org.najda.server.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.registers.definition.Indicator;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.figures.LivePages;
import org.najda.server.figures.Told;
import org.najda.server.hash.Hash;
import org.najda.server.review.KeptCases;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of a month says what the live pages and the review say of it. */
class MonthlyReportTest {
  @TempDir static Path folder;
  private static KeptCases cases;

  @BeforeAll
  static void two_years_of_cases() {
    cases = KeptCases.ofTwoYears(folder.resolve("data"));
    CommandLineRun run = report("june", 6, "2020-12-31", "--internal");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("2019-06 as of 2020-12-31", "0 refused");
  }

  @AfterAll
  static void close() {
    cases.close();
  }

  private static CommandLineRun report(String out, int month, String asOf, String... more) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("review", "--year", "2019", "--month", "" + month, "--as-of", asOf));
    line.addAll(List.of("--data", folder.resolve("data").toString()));
    line.addAll(List.of("--out", folder.resolve(out).toString()));
    line.addAll(List.of(more));
    return CommandLineRun.of(line.toArray());
  }

  private static String value(String out, String figure, MonthPeriod period) throws IOException {
    return ReportTables.figures(folder.resolve(out)).get(figure + " " + period.code());
  }

  @Test
  void each_figure_of_the_month_is_the_one_that_the_live_page_shows() throws IOException {
    LivePages live = new LivePages(cases.dataSource(), "2021-01-01T00:00:00Z");
    SequencedMap<String, String> told = ReportTables.figures(folder.resolve("june"));

    for (Indicator indicator : Declared.shipped().indicators()) {
      Told shown = live.told(indicator.id(), YearMonth.of(2019, 6));
      String number = shown.value() == null ? shown.why().code() : shown.value().toPlainString();
      assertThat(told.get(indicator.id() + " month")).as(indicator.id()).isEqualTo(number);
    }
    assertThat(told)
        .containsEntry("cases_recorded month", "1")
        .containsEntry("cases_recorded month-before", "0")
        .containsEntry("cases_recorded year-so-far", "2")
        .containsEntry("persons_presented month", "1")
        .containsEntry("dogs month", "missing");
  }

  @Test
  void the_months_make_the_year_of_the_review() throws IOException {
    CommandLineRun run = report("december", 12, "2020-12-31", "--internal");
    assertThat(run.code()).as(run.err()).isZero();
    SequencedMap<String, String> year = cases.figures(Declared.shipped(), 2019, "2020-12-31");

    for (String figure : List.of("cases_recorded", "cases_cleared", "persons_presented")) {
      assertThat(value("december", figure, MonthPeriod.YEAR_SO_FAR)).isEqualTo(year.get(figure));
      int sum = 0;
      for (String number : ReportTables.months(folder.resolve("december"), figure)) {
        sum += Integer.parseInt(number);
      }
      assertThat("" + sum).as(figure).isEqualTo(year.get(figure));
    }
    // Half past eleven at night in London is next year at the station.
    assertThat(ReportTables.months(folder.resolve("december"), "cases_recorded"))
        .containsExactly("1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "0", "1");
  }

  @Test
  void what_was_entered_after_its_day_is_not_in_it() throws IOException {
    report("then", 6, "2019-07-01", "--internal");

    assertThat(value("then", "cases_cleared", MonthPeriod.MONTH)).isEqualTo("1");
    assertThat(value("june", "cases_cleared", MonthPeriod.MONTH))
        .as("revoked since")
        .isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_page_has_the_numbers_of_the_tables(Language language) throws IOException {
    Path june = folder.resolve("june");
    ReportPage page = new ReportPage(june, language);

    SequencedMap<String, String> tables = ReportTables.figures(june);
    assertThat(page.figures(Declared.shipped().indicators())).isEqualTo(tables);
    assertThat(page.ids()).doesNotHaveDuplicates().containsAll(page.targets());
    assertThat(page.text()).contains("class=\"internal-band\"").doesNotContain("synthetic-band\"");
    assertThat(page.text())
        .as("how things stand is told as of the month")
        .contains(Texts.load().format(language, "figures.at-end", Map.of()))
        .doesNotContain("year’s end", "fin d’année", "نهاية السنة");
  }

  @Test
  void small_numbers_are_told_inside_alone() throws IOException {
    CommandLineRun run = report("public", 6, "2020-12-31");
    assertThat(run.code()).as(run.err()).isZero();

    assertThat(value("public", "persons_presented", MonthPeriod.MONTH)).isEqualTo("withheld");
    assertThat(value("public", "persons_presented", MonthPeriod.YEAR_SO_FAR)).isEqualTo("withheld");
    assertThat(value("public", "persons_presented_women", MonthPeriod.YEAR_SO_FAR))
        .as("some of the same persons")
        .isEqualTo("withheld");
    assertThat(value("public", "cases_recorded", MonthPeriod.MONTH))
        .as("no persons")
        .isEqualTo("1");
  }

  @Test
  void the_same_month_as_of_the_same_day_is_the_same_bytes() throws IOException {
    report("again", 6, "2020-12-31", "--internal");

    try (Stream<Path> files = Files.list(folder.resolve("june"))) {
      List<Path> all = files.sorted().toList();
      assertThat(all)
          .extracting(file -> file.getFileName().toString())
          .containsExactly(
              "ar.html", "datapackage.json", "en.html", "figures.csv", "fr.html", "months.csv");
      for (Path file : all) {
        assertThat(folder.resolve("again").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void the_data_package_describes_the_tables_as_they_are() throws IOException {
    Path june = folder.resolve("june");
    JsonNode told =
        JsonMapper.shared().readTree(Files.readString(june.resolve("datapackage.json")));

    assertThat(told.path("name").asString()).isEqualTo("report-2019-06");
    assertThat(told.path("month").asString()).isEqualTo("2019-06");
    assertThat(told.path("internal").asBoolean()).isTrue();
    for (JsonNode table : told.path("resources")) {
      Path file = june.resolve(table.path("path").asString());
      assertThat(table.path("hash").asString())
          .isEqualTo("sha256:" + Hash.ofContent(Files.readAllBytes(file)));
      List<String> names = new ArrayList<>();
      table
          .path("schema")
          .path("fields")
          .forEach(field -> names.add(field.path("name").asString()));
      assertThat(Files.readAllLines(file).getFirst()).isEqualTo(String.join(",", names));
    }
  }

  @Test
  void a_month_that_runs_says_so_and_one_to_come_is_refused() throws IOException {
    assertThat(report("running", 6, "2019-06-15", "--lang", "en").code()).isZero();
    assertThat(Files.readString(folder.resolve("running").resolve("en.html")))
        .contains("This month was not over on the day of the report");

    CommandLineRun early = report("early", 6, "2019-05-31");
    assertThat(early.code()).isEqualTo(3);
    assertThat(early.err()).contains("2019-06 had not begun on 2019-05-31");
  }

  @Test
  void a_wrong_command_line_says_what_to_give() {
    CommandLineRun thirteenth = report("no", 13, "2019-12-31");
    assertThat(thirteenth.code()).isEqualTo(2);
    assertThat(thirteenth.err()).contains("give a month from 1 to 12");
    assertThat(CommandLineRun.of("review", "--month", "5").code()).isEqualTo(2);
    CommandLineRun proof = report("no", 5, "2019-12-31", "--proof", "cases_recorded");
    assertThat(proof.code()).isEqualTo(2);
    assertThat(proof.err()).contains("--proof are of a year");
    assertThat(folder.resolve("no")).doesNotExist();
  }
}
