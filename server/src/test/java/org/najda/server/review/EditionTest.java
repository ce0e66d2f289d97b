package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.server.Najda;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.hash.Hash;
import org.najda.server.page.Voice;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A review as files: each figure says what it means, and all files say the same. */
class EditionTest {
  private static final String SAID =
      """
      id,value,relation
      dogs,80,
      livery_share,95.5,
      fuel_change,-45,
      facebook_followers,1234567,
      """;

  @TempDir static Path folder;
  private static KeptCases cases;

  @BeforeAll
  static void an_edition() throws IOException {
    cases = KeptCases.ofTwoYears(folder.resolve("data"));
    Files.writeString(folder.resolve("said.csv"), SAID);
    CommandLineRun run = CommandLineRun.of(review("here").toArray());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @AfterAll
  static void close() {
    cases.close();
  }

  private static List<String> review(String out) {
    return List.of(
        "review",
        "--year",
        "2019",
        "--as-of",
        "2020-12-31",
        "--data",
        folder.resolve("data").toString(),
        "--declared",
        folder.resolve("said.csv").toString(),
        "--out",
        folder.resolve(out).toString());
  }

  private static EditionPage page(Language language) throws IOException {
    return EditionPage.read(folder.resolve("here"), language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_figure_leads_to_its_definition_and_back(Language language) throws IOException {
    EditionPage page = page(language);

    assertThat(page.ids()).doesNotHaveDuplicates().containsAll(page.targets());
    for (String id : EditionFiles.figures(folder.resolve("here")).keySet()) {
      assertThat(page.cells("tr", id).getFirst()).contains("href=\"#method." + id + "\"");
      assertThat(page.element("article", "method." + id)).contains("href=\"#" + id + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_chart_leads_to_its_definition_and_back(Language language) throws IOException {
    EditionPage page = page(language);

    for (String breakdown : EditionFiles.parts(folder.resolve("here")).keySet()) {
      String id = breakdown.split("\\.")[0];
      assertThat(page.element("figure", breakdown)).contains("href=\"#method." + id + "\"");
      assertThat(page.element("article", "method." + id)).contains("href=\"#" + breakdown + "\"");
    }
  }

  @Test
  void what_is_taken_along_says_where_it_is_from_and_whether_it_may_change() throws IOException {
    EditionPage page = page(Language.ENGLISH);

    assertThat(page.element("tr", "dogs"))
        .contains(
            "Source: Trained police dogs added", "as known on 2020-12-31, final, reference dogs");
    assertThat(page.words("figure", "cases_recorded.unit"))
        .contains("review of 2019, as known on", "reference cases_recorded.unit");
    assertThat(page.text())
        .as("a sentence refers to the figures that it tells")
        .contains("reference cases_recorded, cases_cleared, clearance_rate\"");
  }

  @Test
  void browsers_are_told_to_ask_nothing_of_anybody_and_to_run_one_script() throws IOException {
    String text = page(Language.ARABIC).text();
    Matcher script = Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL).matcher(text);

    assertThat(text).contains("content=\"default-src &#39;none&#39;;");
    if (script.find()) {
      byte[] hash = Hash.ofContent(script.group(1).getBytes(StandardCharsets.UTF_8)).bytes();
      assertThat(text).contains("sha256-" + Base64.getEncoder().encodeToString(hash));
      assertThat(script.group(1)).doesNotContainPattern("\\b(import|fetch|XMLHttpRequest)\\b");
      assertThat(script.find()).isFalse();
    }
  }

  @Test
  void a_definition_says_what_is_counted_of_what_and_how_it_was_checked() throws IOException {
    String women = page(Language.ENGLISH).words("article", "method.persons_presented_women");
    String rate = page(Language.ENGLISH).words("article", "method.clearance_rate");
    String cleared = page(Language.FRENCH).words("article", "method.cases_cleared");

    assertThat(women)
        .contains("in the “Register of crime cases” (definition, version 2)")
        .contains("is “female”", "From 2019-01-01 to 2019-12-31", "Part of, and never more than")
        .contains("withheld to protect people", "reference persons_presented_women");
    assertThat(rate).contains("100×cases_cleared÷cases_recorded", "rounded once to 1 decimal");
    assertThat(cleared).contains("Il découle bien des autres.", "annulée");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_page_has_the_numbers_of_the_tables(Language language) throws IOException {
    Path here = folder.resolve("here");
    EditionPage page = page(language);
    SequencedMap<String, String> figures = EditionFiles.figures(here);

    assertThat(page.figures(figures.keySet())).isEqualTo(figures);
    assertThat(figures)
        .containsEntry("facebook_followers", "1234567")
        .containsEntry("fuel_change", "-45")
        .containsEntry("clearance_rate", "66.7")
        .containsEntry("persons_presented_women", "withheld")
        .containsValue("missing");
    SequencedMap<String, List<String>> parts = EditionFiles.parts(here);
    assertThat(parts).containsEntry("cases_recorded.unit", List.of("3"));
    parts.forEach(
        (breakdown, numbers) -> assertThat(page.parts(breakdown)).as(breakdown).isEqualTo(numbers));
  }

  @Test
  void a_whole_of_nothing_is_0_beneath_its_parts_and_not_withheld() throws IOException {
    List<String> before = new ArrayList<>(review("before"));
    before.set(before.indexOf("2019"), "2018");
    CommandLineRun run = CommandLineRun.of(before.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    EditionPage page = EditionPage.read(folder.resolve("before"), Language.ENGLISH);

    assertThat(page.figures(List.of("cases_cleared"))).containsEntry("cases_cleared", "0");
    assertThat(page.words("figure", "cases_cleared.month"))
        .as("none was cleared in the year of the first case")
        .contains("Total 0");
  }

  @Test
  void the_data_package_describes_the_tables_as_they_are() throws IOException {
    Path here = folder.resolve("here");
    JsonNode told =
        JsonMapper.shared().readTree(Files.readString(here.resolve("datapackage.json")));

    assertThat(told.path("profile").asString()).isEqualTo("tabular-data-package");
    assertThat(told.path("as_of").asString()).isEqualTo("2020-12-31");
    assertThat(told.path("synthetic").asBoolean()).isFalse();
    assertThat(told.path("title_fr").asString()).contains("2019");
    assertThat(told.path("resources").size()).isEqualTo(2);
    for (JsonNode table : told.path("resources")) {
      byte[] bytes = Files.readAllBytes(here.resolve(table.path("path").asString()));
      assertThat(table.path("hash").asString()).isEqualTo("sha256:" + Hash.ofContent(bytes));
      assertThat(table.path("bytes").asInt()).isEqualTo(bytes.length);
      List<String> names = new ArrayList<>();
      table
          .path("schema")
          .path("fields")
          .forEach(field -> names.add(field.path("name").asString()));
      assertThat(Files.readAllLines(here.resolve(table.path("path").asString())).getFirst())
          .isEqualTo(String.join(",", names));
    }
  }

  @Test
  void a_check_gives_no_withheld_number_away() {
    YearReview broken =
        cases.review(
            Declared.shipped(),
            2019,
            "2020-12-31",
            Map.of(
                "dismissals", new BigDecimal(180),
                "dismissals_abandonment", new BigDecimal(113),
                "dismissals_council", new BigDecimal(66)));
    YearReview read = without(broken, "dismissals_council");

    assertThat(trouble(broken)).contains("179");
    assertThat(trouble(read)).contains("withheld").doesNotContain("179");
  }

  private static YearReview without(YearReview review, String id) {
    return new YearReview(
        review.year(),
        review.asOf(),
        review.isSynthetic(),
        review.chapters().stream()
            .map(chapter ->
                new ChapterFigures(
                    chapter.chapter(),
                    chapter.figures().stream()
                        .map(figure -> figure.without(new TreeSet<>(List.of(id))))
                        .toList()))
            .toList());
  }

  private static String trouble(YearReview review) {
    Texts texts = Texts.load();
    Language english = Language.ENGLISH;
    EditionWords words =
        new EditionWords(
            new Voice(texts, english), new FindingWords(texts, english), review, review);
    return review.refused().stream().map(words::trouble).findFirst().orElseThrow();
  }

  @Test
  void machines_of_other_languages_places_and_charsets_write_the_same_bytes() throws Exception {
    String one =
        elsewhere(
            "one",
            "C",
            "-Dfile.encoding=COMPAT",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Kiritimati");
    String other =
        elsewhere(
            "other",
            "C.UTF-8",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=America/Los_Angeles");

    assertThat(one).contains("file.encoding = ANSI_X3.4-1968");
    assertThat(other).contains("file.encoding = UTF-8");
    for (String out : List.of("one", "other")) {
      assertThat(names(out)).isEqualTo(names("here")).hasSize(9);
      for (String name : names(out)) {
        assertThat(folder.resolve(out).resolve(name))
            .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
      }
    }
  }

  private static List<String> names(String out) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Makes it in a process of its own, and gives what that said of itself. */
  private static String elsewhere(String out, String locale, String... settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-XshowSettings:properties");
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Najda.class.getName()));
    command.addAll(review(out));
    Path said = folder.resolve(out + ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }
}
