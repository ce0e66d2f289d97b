package org.najda.server.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.directory.DirectoryImport;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The golden test: a year that is made up adds up to what was published, counted twice. */
class SyntheticYearTest {
  private static final BigDecimal SCALE = new BigDecimal("0.01");

  @TempDir static Path folder;
  private static Database store;

  @BeforeAll
  static void a_hundredth_of_the_year() {
    store = Database.embedded(DataDir.open(folder.resolve("data")));
    new DirectoryImport(store.dataSource(), (person, password) -> {}).bringExample();
    new SyntheticYear(store.dataSource(), SCALE, System.err::println).make();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** What the review says, by figure. */
  private static SortedMap<String, CSVRecord> review() throws IOException {
    Path out = folder.resolve("review");
    CommandLineRun run =
        CommandLineRun.of(
            "review",
            "--year",
            "2019",
            "--as-of",
            "2020-01-02",
            "--internal",
            "--data",
            folder.resolve("data").toString(),
            "--out",
            out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("0 refused");
    SortedMap<String, CSVRecord> figures = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(Files.newBufferedReader(out.resolve("figures.csv")))) {
      rows.forEach(row -> figures.put(row.get("id"), row));
    }
    for (String language : List.of("ar", "fr", "en")) {
      assertThat(Files.readString(out.resolve(language + ".html")))
          .contains("class=\"synthetic-band\"");
    }
    return figures;
  }

  @Test
  void the_review_gives_what_was_published_to_scale_and_a_plain_count_agrees() throws Exception {
    SortedMap<String, String> said = new TreeMap<>();
    review()
        .forEach((id, row) -> {
          assertThat(row.get("synthetic")).isEqualTo("yes");
          said.put(id, row.get("value"));
        });
    SortedMap<String, String> wanted = new TreeMap<>();
    YearFigures.at(SCALE)
        .all()
        .forEach((id, value) -> {
          if (said.containsKey(id)) {
            wanted.put(id, String.valueOf(value));
          }
        });
    SortedMap<String, String> plain = new TreeMap<>();
    PlainCount.of(store.dataSource()).forEach((id, value) -> plain.put(id, String.valueOf(value)));

    assertThat(wanted).hasSizeGreaterThan(85);
    assertThat(said).containsAllEntriesOf(wanted).containsAllEntriesOf(plain);
    assertThat(plain.keySet()).as("counted plainly").containsAll(wanted.keySet());
    assertThat(said)
        .containsEntry("clearance_rate", "90.4")
        .containsEntry("controls_change", "28")
        .containsEntry("forensic_budget_change", "290")
        .containsEntry("maintenance_change", "-45")
        .containsEntry("fuel_change", "0");
  }

  @Test
  void made_again_nothing_comes_twice_and_another_scale_is_refused() {
    JdbcClient jdbc = JdbcClient.create(store.dataSource());
    String counting =
        "SELECT count(*) FROM register_entry WHERE set_config('najda.person', '@verify', false) > ''";
    long before = jdbc.sql(counting).query(Long.class).single();
    new SyntheticYear(store.dataSource(), SCALE, told -> {}).make();

    assertThat(jdbc.sql(counting).query(Long.class).single()).isEqualTo(before);
    assertThatThrownBy(
            () -> new SyntheticYear(store.dataSource(), BigDecimal.ONE, told -> {}).make())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("0.01");
  }
}
