package org.najda.server.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.directory.DirectoryImport;
import org.najda.server.review.EditionFiles;
import org.najda.server.review.EditionPage;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.text.Language;

/**
 * A year that was made up in a folder, and what has to hold of it.
 *
 * @param out where its review is written
 */
record GoldenYear(Path data, Path out, Database store, BigDecimal scale) implements AutoCloseable {

  /** Makes what is missing of it. */
  static GoldenYear make(Path data, Path out, BigDecimal scale) {
    Database store = Database.embedded(DataDir.open(data));
    new DirectoryImport(store.dataSource(), (person, password) -> {}).bringExample();
    SyntheticYear.makeIn(store, scale, System.err::println);
    return new GoldenYear(data, out, store, scale);
  }

  /** What the review says, by figure. */
  private SortedMap<String, CSVRecord> review() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "review",
            "--year",
            "2019",
            "--as-of",
            "2020-01-02",
            "--internal",
            "--data",
            data.toString(),
            "--out",
            out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("0 refused", "94 % derived");
    SortedMap<String, CSVRecord> figures = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(Files.newBufferedReader(out.resolve("figures.csv")))) {
      rows.forEach(row -> figures.put(row.get("id"), row));
    }
    return figures;
  }

  /** Each page is marked, and its numbers are those of the tables. */
  private void checkPages() throws IOException {
    SequencedMap<String, String> figures = EditionFiles.figures(out);
    SequencedMap<String, List<String>> parts = EditionFiles.parts(out);
    for (Language language : Language.values()) {
      EditionPage page = EditionPage.read(out, language);
      assertThat(page.text()).contains("class=\"synthetic-band\"");
      assertThat(page.figures(figures.keySet())).as(language.code()).isEqualTo(figures);
      parts.forEach((breakdown, numbers) ->
          assertThat(page.parts(breakdown)).as(language.code() + breakdown).isEqualTo(numbers));
    }
  }

  /** The review says what was published, to scale, and so does a plain count of the entries. */
  void check() throws IOException, SQLException {
    SortedMap<String, String> said = new TreeMap<>();
    review()
        .forEach((id, row) -> {
          assertThat(row.get("synthetic")).isEqualTo("yes");
          said.put(id, row.get("value"));
        });
    checkPages();
    SortedMap<String, String> wanted = new TreeMap<>();
    YearFigures.at(scale)
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
        .containsEntry("clearance_rate_cohort", "90.4")
        .containsAllEntriesOf(PlainIntervals.of(store.dataSource()))
        .containsEntry("controls_change", "28")
        .containsEntry("forensic_budget_change", "290")
        .containsEntry("maintenance_change", "-45")
        .containsEntry("fuel_change", "0")
        .containsEntry("custody_checks_change", custodyChecksChange());
  }

  private String custodyChecksChange() {
    YearFigures figures = YearFigures.at(scale);
    double change =
        100.0 * figures.get("custody_checks") / figures.get("custody_checks_2018") - 100;
    return BigDecimal.valueOf(change).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public void close() {
    store.close();
  }
}
