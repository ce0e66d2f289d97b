package org.najda.server.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.review.EditionFiles;
import org.najda.server.review.KeptCases;

/**
 * Attack: a reader lays the year's edition and all monthly reports side by side and works out what
 * each of them withholds.
 */
class PublishedTogetherTest {
  private static final String ALL = "persons_presented";
  private static final String WOMEN = "persons_presented_women";
  private static final String MINORS = "persons_presented_minors";
  private static final String MEN = "men";
  private static final String ADULTS = "adults";
  private static final List<String> FIGURES = List.of(ALL, WOMEN, MEN, MINORS, ADULTS);
  private static final String YEAR = "year";

  // In May few are women; in July few are men, of whom no figure is told.
  private static final int[] WOMEN_BY_MONTH = {6, 5, 7, 6, 2, 6, 6, 5, 8, 6, 6, 6};
  private static final int[] MEN_BY_MONTH = {9, 8, 9, 9, 9, 9, 3, 9, 9, 9, 9, 9};

  @TempDir static Path folder;
  private static final Map<String, Long> known = new TreeMap<>();
  private static final List<Sum> sums = new ArrayList<>();

  /** What every reader knows: the parts make the whole. */
  private record Sum(String whole, List<String> parts) {
    /** Works out the one that is not known; false where more are unknown, or none. */
    boolean solve(Map<String, Long> known) {
      List<String> unknown = new ArrayList<>(parts);
      unknown.add(whole);
      unknown.removeIf(known::containsKey);
      if (unknown.size() != 1) {
        return false;
      }
      long told = parts.stream().mapToLong(part -> known.getOrDefault(part, 0L)).sum();
      String found = unknown.getFirst();
      known.put(found, found.equals(whole) ? told : known.get(whole) - told);
      return true;
    }
  }

  @BeforeAll
  static void a_year_is_published_as_an_edition_and_month_by_month() throws IOException {
    try (KeptCases cases = new KeptCases(folder.resolve("data"))) {
      for (int month = 1; month <= 12; month++) {
        String record = cases.open("2019-%02d-03T10:00:00Z".formatted(month));
        present(cases, record, month, "female", WOMEN_BY_MONTH[month - 1]);
        present(cases, record, month, "male", MEN_BY_MONTH[month - 1]);
      }
    }
    byMonths(folder.resolve("definitions"));
    write("edition");
    for (int month : new int[] {5, 7, 12}) {
      write("month-" + month, "--month", "" + month);
      readMonths(folder.resolve("month-" + month), month);
    }
    readYear(folder.resolve("edition"));
    readersKnow();
  }

  /** Three minors in all, in three months. */
  private static void present(KeptCases cases, String record, int month, String sex, int times) {
    for (int nth = 0; nth < times; nth++) {
      boolean minor = nth == 0 && sex.equals("male") && (month == 2 || month == 4 || month == 9);
      String at = "2019-%02d-04T10:%02d:00Z".formatted(month, nth + (sex.equals("male") ? 20 : 0));
      cases.present(record, at, sex, minor ? "minor" : "adult");
    }
  }

  /** The shipped definitions, and persons told by months in the edition too. */
  private static void byMonths(Path own) throws IOException {
    Files.createDirectories(own.resolve("indicators"));
    String crime = Files.readString(Path.of("../definitions/indicators/crime.yaml"));
    String sex = "      sex: {parts: partition, sensitive: true}\n";
    String women = "    with: {sex: [female]}\n    relation: part_of(persons_presented)\n";
    assertThat(crime).contains(sex, women);
    Files.writeString(
        own.resolve("indicators").resolve("crime.yaml"),
        crime
            .replace(sex, sex + "      month: {parts: partition}\n")
            .replace(women, women + "    breakdowns:\n      month: {parts: partition}\n"));
  }

  private static void write(String out, String... more) {
    List<String> line = new ArrayList<>(List.of("review", "--year", "2019"));
    line.addAll(List.of("--as-of", "2020-12-31", "--lang", "en"));
    line.addAll(List.of("--data", folder.resolve("data").toString()));
    line.addAll(List.of("--definitions", folder.resolve("definitions").toString()));
    line.addAll(List.of("--out", folder.resolve(out).toString()));
    line.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(line.toArray());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static void readMonths(Path report, int last) throws IOException {
    for (CSVRecord row : EditionFiles.rows(report.resolve("months.csv"))) {
      learn(row.get("id") + " " + row.get("month"), row.get("value"));
    }
    for (CSVRecord row : EditionFiles.rows(report.resolve("figures.csv"))) {
      if (row.get("period").equals("year-so-far")) {
        learn(row.get("id") + " " + (last == 12 ? YEAR : "to " + last), row.get("value"));
      }
    }
  }

  private static void readYear(Path edition) throws IOException {
    for (CSVRecord row : EditionFiles.rows(edition.resolve("figures.csv"))) {
      learn(row.get("id") + " " + YEAR, row.get("value"));
    }
    for (CSVRecord row : EditionFiles.rows(edition.resolve("breakdowns.csv"))) {
      if (row.get("breakdown").equals("month")) {
        learn(row.get("id") + " " + row.get("part"), row.get("value"));
      } else if (row.get("id").equals(ALL)) {
        switch (row.get("part")) {
          case "female", "women" -> learn(WOMEN + " " + YEAR, row.get("value"));
          case "male" -> learn(MEN + " " + YEAR, row.get("value"));
          case "minor", "minors" -> learn(MINORS + " " + YEAR, row.get("value"));
          case "adult" -> learn(ADULTS + " " + YEAR, row.get("value"));
          default -> {}
        }
      }
    }
  }

  private static void learn(String what, String value) {
    if (value.matches("[0-9]+")) {
      Long before = known.put(what, Long.valueOf(value));
      assertThat(before).as(what).isIn(null, Long.valueOf(value));
    }
  }

  private static String month(int month) {
    return "2019-%02d".formatted(month);
  }

  private static void readersKnow() {
    List<String> times = new ArrayList<>(List.of(YEAR, "to 5", "to 7"));
    for (int month = 1; month <= 12; month++) {
      times.add(month(month));
    }
    for (String time : times) {
      sums.add(new Sum(ALL + " " + time, List.of(WOMEN + " " + time, MEN + " " + time)));
      sums.add(new Sum(ALL + " " + time, List.of(MINORS + " " + time, ADULTS + " " + time)));
    }
    for (String figure : FIGURES) {
      for (int last : new int[] {5, 7, 12}) {
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= last; month++) {
          months.add(figure + " " + month(month));
        }
        sums.add(new Sum(figure + " " + (last == 12 ? YEAR : "to " + last), months));
      }
    }
  }

  @Test
  void together_they_give_no_small_number_away() {
    assertThat(known).containsEntry(ALL + " 2019-06", 15L).containsEntry(ALL + " year", 170L);

    while (sums.stream().anyMatch(sum -> sum.solve(known))) {
      // Until nothing more follows.
    }

    Map<String, Long> small = new TreeMap<>(known);
    small.keySet().removeIf(what -> !FIGURES.contains(what.substring(0, what.indexOf(' '))));
    small.values().removeIf(value -> value == 0 || value >= 5);
    assertThat(small).isEmpty();
  }

  @Test
  void nothing_else_is_told_of_a_withheld_figure() throws IOException {
    List<CSVRecord> withheld =
        EditionFiles.rows(folder.resolve("edition").resolve("figures.csv")).stream()
            .filter(row -> row.get("origin").equals("withheld"))
            .toList();

    assertThat(withheld)
        .isNotEmpty()
        .allSatisfy(row -> {
          for (String column : List.of("value", "change", "expected", "reporting")) {
            assertThat(row.get(column)).as(row.get("id") + " " + column).isEmpty();
          }
        });
  }
}
