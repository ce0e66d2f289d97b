package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.registers.definition.Indicator;
import org.najda.registers.prose.Piece;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.Tongue;
import org.najda.server.definition.Declared;
import org.najda.server.page.Voice;
import org.najda.server.review.ProseWords.Span;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** What chapters say follows the records, with the same numbers in each language. */
class ProseOfYearTest {
  /** A number for each indicator that no case gives. */
  private static final Map<String, BigDecimal> SAID = said();

  private static final Pattern LINK =
      Pattern.compile("<a class=\"(told|untold)\" href=\"#([^\"]+)\">(.*?)</a>", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("<bdi dir=\"ltr\"><data value=\"([^\"]+)\">([^<]+)</data></bdi>");

  private static Map<String, BigDecimal> said() {
    Map<String, BigDecimal> said = new TreeMap<>();
    for (Indicator indicator : Declared.shipped().indicators()) {
      String number = (1_000 + 1_009 * said.size()) + (isRate(indicator) ? ".5" : "");
      said.put(indicator.id(), new BigDecimal(number));
    }
    return said;
  }

  private static boolean isRate(Indicator indicator) {
    return indicator.unit().equals("percent");
  }

  @TempDir static Path folder;
  private static KeptCases cases;
  private static YearReview before;
  private static YearReview corrected;
  private static YearReview last;

  @BeforeAll
  static void two_years_of_cases() {
    cases = KeptCases.ofTwoYears(folder.resolve("data"));
    before = review(2019, "2020-01-02", SAID);
    corrected = review(2019, "2020-12-31", SAID);
    last = review(2018, "2020-12-31", Map.of());
  }

  @AfterAll
  static void close() {
    cases.close();
  }

  private static YearReview review(int year, String asOf, Map<String, BigDecimal> said) {
    return cases.review(Declared.shipped(), year, asOf, new TreeMap<>(said)).forEverybody();
  }

  private static Voice voice(Language language) {
    return new Voice(Texts.load(), language);
  }

  private static String printed(Language language, YearReview review, String text) {
    ProseWords words = new ProseWords(voice(language), new YearFigures(review, last));
    Prose prose = Prose.read(EditionProse.tongue(voice(language)), text);
    return words.plain(prose);
  }

  @Test
  void the_number_in_a_sentence_follows_a_late_correction() {
    String text =
        "In {year} the truth of {cases_cleared} was established, {cases_recorded compared}.";

    assertThat(printed(Language.ENGLISH, before, text))
        .isEqualTo(
            "In 2019 the truth of 3 cases was established,"
                + " more than double, up 200.0\u00a0% on 2018.");
    assertThat(printed(Language.ENGLISH, corrected, text))
        .as("one clearance was revoked in the spring after")
        .startsWith("In 2019 the truth of 2 cases was established,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0 قضية",
        "1; قضية واحدة (1)",
        "2; قضيتين (2)",
        "3; 3 قضايا",
        "11; 11 قضية",
        "100; 100 قضية",
        "639116; 639.116 قضية",
      })
  void a_noun_agrees_with_its_number_in_arabic(String number, String words) {
    YearReview said = saying("cases_recorded", number);

    assertThat(printed(Language.ARABIC, said, "{cases_recorded}")).isEqualTo(words);
  }

  @Test
  void the_arabic_dual_ends_as_its_place_in_the_sentence_wants() {
    assertThat(printed(Language.ARABIC, saying("cases_recorded", "2"), "{cases_recorded مرفوع}"))
        .isEqualTo("قضيتان (2)");
  }

  private static YearReview saying(String id, String number) {
    return new YearReview(
        2019,
        corrected.asOf(),
        false,
        corrected.chapters().stream()
            .map(chapter ->
                new ChapterFigures(
                    chapter.chapter(),
                    chapter.figures().stream()
                        .filter(figure -> figure.indicator().id().equals(id))
                        .map(figure ->
                            new YearFigure(
                                figure.indicator(),
                                new BigDecimal(number),
                                figure.origin(),
                                figure.finding(),
                                List.of(),
                                null,
                                null))
                        .toList()))
            .toList());
  }

  @Test
  void what_is_withheld_or_missing_says_so_and_is_objected_to() {
    String text =
        "Women: {persons_presented_women}, up {persons_presented change}; {aid_illness before}.";
    ProseBook book = ProseBook.empty().with("crime", Prose.read(Tongue.EN, text));
    List<String> objections =
        ProseObjections.listOf(book, new YearFigures(corrected, last), Texts.load()).stream()
            .map(each -> each.place() + ": " + each.sentence().en())
            .toList();

    assertThat(printed(Language.ENGLISH, corrected, text))
        .isEqualTo("Women: withheld, up withheld; missing.");
    assertThat(objections)
        .contains(
            "crime: Text (English), line 1, character 8: the figure “persons_presented_women” is"
                + " withheld to protect people. tell the chapter without it.",
            "crime: Text (English), line 1, character 66: the indicator “aid_illness” has no"
                + " number. have it recorded or declared, or tell the chapter without it.")
        .anySatisfy(each ->
            assertThat(each)
                .startsWith("crime: Text (Français), line 1, character 1: this language does not"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_figure_in_a_sentence_is_that_of_the_tables_and_leads_to_its_row(Language language)
      throws Exception {
    Edition edition = new Edition(Texts.load(), Declared.shipped(), false);
    Path written = Files.createDirectories(folder.resolve("edition"));
    for (Map.Entry<String, byte[]> file :
        edition.files(corrected, last, Arrays.asList(Language.values())).entrySet()) {
      Files.write(written.resolve(file.getKey()), file.getValue());
    }
    EditionPage page = EditionPage.read(folder.resolve("edition"), language);
    Map<String, String> figures = EditionFiles.figures(folder.resolve("edition"));
    List<String> links = new ArrayList<>();
    for (MatchResult link : LINK.matcher(page.text()).results().toList()) {
      links.add(link.group(2) + " " + number(link.group(3), language));
      String kept = figures.get(link.group(2));
      assertThat(number(link.group(3), language)).as(link.group()).isEqualTo(kept);
    }

    assertThat(links)
        .as("paragraphs of which all can be told, of those that nobody has made his own")
        .hasSameSizeAs(told(EditionProse.tongue(voice(language))))
        .hasSizeGreaterThan(90)
        .contains("clearance_rate 66.7", "cases_recorded 3", "cases_cleared 2");
    assertThat(page.ids()).contains("cases_recorded").containsAll(page.targets());
  }

  private static List<Piece.Told> told(Tongue tongue) {
    YearFigures figures = YearFigures.of(corrected, last, Declared.shipped());
    return Declared.shipped().chapters().stream()
        .flatMap(chapter ->
            Declared.shipped().prose().of(chapter.key(), tongue).told(figures).told().stream())
        .toList();
  }

  /** As it is written on the page, read back; and that programs read the same. */
  private static String number(String html, Language language) throws ParseException {
    MatchResult found = NUMBER.matcher(html).results().findFirst().orElse(null);
    if (found == null) {
      return "none";
    }
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    BigDecimal written = new BigDecimal(format.parse(found.group(2)).toString());
    assertThat(written.abs()).isEqualByComparingTo(new BigDecimal(found.group(1)).abs());
    return found.group(1);
  }

  @Test
  void each_unit_of_the_indicators_has_its_noun_in_each_language() {
    Texts texts = Texts.load();

    assertThat(Declared.shipped().indicators())
        .allSatisfy(indicator ->
            assertThat(texts.has(Language.ARABIC, "review.unit." + indicator.unit()))
                .as("review.unit.%s of %s", indicator.unit(), indicator.id())
                .isTrue());
  }

  @Test
  void a_declared_number_has_a_note_that_says_who_says_so() {
    String text = "Read {declared: 30000 | source: the magazine | author: the press office}.";
    ProseWords words = new ProseWords(voice(Language.FRENCH), new YearFigures(corrected, last));
    ProseWords.Printed printed = words.print("crime", Prose.read(Tongue.FR, text));

    assertThat(printed.notes())
        .containsExactly(
            "Déclaré\u00a0: 30.000. Source\u00a0: the magazine. Déclaré par\u00a0: the press office.");
    assertThat(printed.blocks().getFirst().spans())
        .contains(new Span("declared", "crime.said.1", "", "30.000", "30000", ""));
  }
}
