package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Finding.Reason;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.page.Voice;
import org.najda.server.review.YearComparison.State;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** A year's figures are counted from what was entered, as it was known on a day. */
class YearReviewTest {
  @TempDir static Path folder;
  private static KeptCases cases;

  @BeforeAll
  static void two_years_of_cases() {
    cases = KeptCases.ofTwoYears(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    cases.close();
  }

  private static YearReview review(int year, String asOf, Map<String, BigDecimal> declared) {
    return cases.review(Declared.shipped(), year, asOf, declared);
  }

  private static YearFigure figure(YearReview review, String id) {
    return review.figures().stream()
        .filter(figure -> figure.indicator().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String value(YearReview review, String id) {
    BigDecimal value = figure(review, id).value();
    return value == null ? "missing" : value.toPlainString();
  }

  @Test
  void a_year_is_that_of_the_stations_clock() {
    assertThat(value(review(2018, "2020-12-31", Map.of()), "cases_recorded")).isEqualTo("1");
    assertThat(value(review(2019, "2020-12-31", Map.of()), "cases_recorded")).isEqualTo("3");
  }

  @Test
  void what_is_taken_back_or_corrected_later_does_not_change_an_earlier_days_figure() {
    YearReview before = review(2019, "2020-01-02", Map.of());
    YearReview after = review(2019, "2020-12-31", Map.of());

    assertThat(value(before, "cases_cleared")).isEqualTo("3");
    assertThat(value(after, "cases_cleared")).isEqualTo("2");
    assertThat(value(before, "persons_presented_women")).isEqualTo("2");
    assertThat(value(after, "persons_presented_women")).isEqualTo("1");
    assertThat(value(after, "persons_presented")).isEqualTo("3");
    assertThat(value(after, "persons_presented_minors")).isEqualTo("1");
  }

  @Test
  void of_a_years_own_cases_those_count_that_were_cleared_in_time_and_not_taken_back() {
    YearReview before = review(2019, "2020-01-02", Map.of());
    YearReview after = review(2019, "2020-12-31", Map.of());

    assertThat(value(review(2018, "2020-12-31", Map.of()), "cases_cleared_in_12_months"))
        .as("the case of the year before was cleared within the next one")
        .isEqualTo("1");
    assertThat(value(before, "cases_cleared_in_12_months"))
        .as("one of them only on New Year's Day")
        .isEqualTo("3");
    assertThat(value(after, "cases_cleared_in_12_months")).as("one revoked").isEqualTo("2");
    assertThat(value(after, "clearance_rate_cohort")).isEqualTo("66.7");
    assertThat(parts(before, "cases_cleared_in_12_months", "month"))
        .as("by the month in which they were recorded")
        .endsWith("2019-12 1");
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        arguments(
            "a case is recorded",
            "2019-05-31",
            "2019-06-01",
            "cases_recorded clearance_rate clearance_rate_cohort entries_made"),
        arguments(
            "a woman is presented",
            "2019-06-01",
            "2019-06-02",
            "persons_presented persons_presented_women entries_made"),
        arguments(
            "a case is cleared",
            "2019-06-02",
            "2019-06-03",
            "cases_cleared cases_cleared_in_12_months clearance_rate clearance_rate_cohort"
                + " entries_made"),
        arguments(
            "a clearance is revoked in the year after",
            "2020-01-09",
            "2020-01-11",
            "cases_cleared cases_cleared_in_12_months clearance_rate clearance_rate_cohort"),
        arguments("a sex is corrected", "2020-01-31", "2020-02-02", "persons_presented_women"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void one_entry_changes_exactly_the_figures_that_count_it(
      String entry, String before, String after, String changed) {
    Map<String, String> was = values(review(2019, before, Map.of()));
    Map<String, String> is = values(review(2019, after, Map.of()));

    assertThat(is.keySet()).hasSizeGreaterThan(120).isEqualTo(was.keySet());
    assertThat(is.keySet().stream().filter(id -> !is.get(id).equals(was.get(id))))
        .as(entry)
        .containsExactlyInAnyOrder(changed.split(" "));
  }

  private static Map<String, String> values(YearReview review) {
    return review.figures().stream()
        .map(figure -> figure.indicator().id())
        .collect(Collectors.toMap(id -> id, id -> value(review, id)));
  }

  @Test
  void a_figure_out_of_range_is_refused_and_a_jump_asks_for_a_reason() {
    YearReview review = review(2019, "2020-12-31", Map.of("livery_share", new BigDecimal("100.5")));
    YearReview held = review.against(review(2018, "2020-12-31", Map.of()), Declared.shipped());

    assertThat(reasons(held, "livery_share"))
        .containsExactly(Reason.ABOVE_MOST, Reason.NOTHING_TO_COMPARE);
    assertThat(held.refused())
        .extracting(figure -> figure.indicator().id())
        .containsExactly("livery_share");
    assertThat(reasons(held, "clearance_rate")).containsExactly(Reason.JUMPED_POINTS);
    assertThat(reasons(held, "cases_recorded")).as("three after one is chance").isEmpty();
    assertThat(reasons(held, "dogs")).containsExactly(Reason.VALUE_MISSING);
    assertThat(reasons(held.forEverybody(), "persons_presented")).as("withheld").isEmpty();
    assertThat(
            figure(held, "clearance_rate").checks().stream()
                .map(new FindingWords(Texts.load(), Language.ENGLISH)::line))
        .containsExactly(
            "clearance_rate: asks: From 0.0 in 2018 to 66.7: 66.7 points, which is more than 10."
                + " Look into it and say why in the chapter’s text; a jump is no error by itself.");
  }

  private static List<Reason> reasons(YearReview review, String id) {
    return figure(review, id).checks().stream().map(Finding::reason).toList();
  }

  @Test
  void a_definition_that_changed_since_it_was_published_asks_for_a_new_version() throws Exception {
    List<CountedAs> published = CountedAs.listOf(review(2019, "2020-01-02", Map.of()));
    Path own = Files.createDirectories(folder.resolve("redefined/indicators"));
    String crime = Files.readString(Path.of("../definitions/indicators/crime.yaml"));
    Files.writeString(
        own.resolve("crime.yaml"),
        crime
            .replace("undone-by: revoke-clearance\n    within: P12M", "within: P12M")
            .replace("en: Criminal cases recorded", "en: Cases"));
    YearReview now =
        cases.review(Declared.with(folder.resolve("redefined")), 2019, "2020-01-02", Map.of());

    assertThat(CountedAs.redefined(published, now))
        .as("another name is no other definition")
        .extracting(Finding::id, Finding::reason)
        .containsExactly(tuple("cases_cleared_in_12_months", Reason.REDEFINED));
    assertThat(CountedAs.redefined(CountedAs.listOf(now), now)).isEmpty();
  }

  @Test
  void a_figure_says_who_it_rests_on() {
    YearReview review = review(2019, "2020-12-31", Map.of());

    Coverage cases = Objects.requireNonNull(figure(review, "cases_recorded").coverage());
    assertThat(cases.reporting()).isEqualTo(1);
    assertThat(cases.silent()).isEmpty();
    assertThat(figure(review, "clearance_rate").coverage()).isNull();
    Coverage after =
        Objects.requireNonNull(
            figure(review(2020, "2020-12-31", Map.of()), "persons_presented").coverage());
    assertThat(after.expected()).as("it told of the year before and of this one").isEqualTo(1);
  }

  @Test
  void what_was_entered_late_is_counted_once_it_is_known() {
    YearReview soon = review(2021, "2021-03-02", Map.of());
    YearReview later = review(2021, "2021-12-31", Map.of());

    assertThat(value(soon, "entries_made")).isEqualTo("1");
    assertThat(value(soon, "entries_late")).isEqualTo("0");
    assertThat(value(later, "entries_made")).isEqualTo("2");
    assertThat(value(later, "entries_late_share")).isEqualTo("50.0");
  }

  @Test
  void a_review_says_how_much_of_it_is_said_by_hand() {
    YearReview review = review(2019, "2020-12-31", Map.of("dogs", new BigDecimal(80)));

    assertThat(value(review, "figures_by_hand"))
        .as("the dogs, and four figures that were published of earlier years")
        .isEqualTo("5");
    assertThat(figure(review, "figures_by_hand").origin()).isEqualTo(Origin.WORKED_OUT);
  }

  @Test
  void what_is_worked_out_is_rounded_once() {
    YearReview review = review(2019, "2020-12-31", Map.of());

    assertThat(value(review, "clearance_rate")).isEqualTo("66.7");
    assertThat(figure(review, "clearance_rate").origin()).isEqualTo(Origin.WORKED_OUT);
  }

  @Test
  void what_nobody_kept_is_missing_unless_somebody_says_it() {
    YearReview silent = review(2019, "2020-12-31", Map.of());
    YearReview said =
        review(
            2019,
            "2020-12-31",
            Map.of("dogs", new BigDecimal(80), "cases_recorded", new BigDecimal(9)));

    assertThat(value(silent, "dogs")).isEqualTo("missing");
    assertThat(figure(said, "dogs").origin()).isEqualTo(Origin.DECLARED);
    assertThat(value(said, "cases_recorded")).as("records go first").isEqualTo("3");
    assertThat(value(review(2017, "2020-12-31", Map.of()), "cases_recorded"))
        .as("a year before the register was kept")
        .isEqualTo("missing");
  }

  @Test
  void parts_that_do_not_make_their_total_are_refused() {
    YearReview review =
        review(
            2019,
            "2020-12-31",
            Map.of(
                "dismissals", new BigDecimal(180),
                "dismissals_abandonment", new BigDecimal(113),
                "dismissals_council", new BigDecimal(66)));

    assertThat(review.refused())
        .extracting(figure -> figure.indicator().id())
        .containsExactly("dismissals");
  }

  private static YearComparison comparison(YearReview review, String id) {
    YearReview before = review(review.year() - 1, review.asOf().toString(), Map.of());
    YearReview held = review.against(before, Declared.shipped());
    return Objects.requireNonNull(figure(held, id).comparison());
  }

  @Test
  void a_figure_is_compared_with_the_year_before_counts_by_percent_and_rates_by_points() {
    YearReview review =
        review(
            2019, "2020-12-31", Map.of("controls", new BigDecimal(55), "dogs", new BigDecimal(80)));
    YearComparison recorded = comparison(review, "cases_recorded");
    YearComparison rate = comparison(review, "clearance_rate");

    assertThat(recorded.change()).isEqualTo("200.0");
    assertThat(recorded.base()).isEqualTo("1");
    assertThat(recorded.baseOrigin()).isEqualTo(Origin.COUNTED);
    assertThat(rate.how()).isEqualTo(Comparison.POINTS);
    assertThat(rate.change()).isEqualTo("66.7");
    assertThat(comparison(review, "cases_cleared").state()).isEqualTo(State.BASE_ZERO);
    assertThat(comparison(review, "dogs").state()).isEqualTo(State.BASE_MISSING);
    assertThat(comparison(review, "officers_inquired").state()).isEqualTo(State.FIGURE_MISSING);
    assertThat(comparison(review, "controls_change").state()).isEqualTo(State.NOT_COMPARED);
  }

  @Test
  void
      a_year_without_records_is_compared_by_what_was_published_of_it_unless_it_was_counted_otherwise()
          throws Exception {
    YearReview review = review(2019, "2020-12-31", Map.of("controls", new BigDecimal(55)));
    YearComparison controls = comparison(review, "controls");

    assertThat(controls.change()).isEqualTo("27.9");
    assertThat(controls.baseOrigin()).isEqualTo(Origin.DECLARED);
    assertThat(Objects.requireNonNull(controls.published()).source().en()).contains("2019");
    assertThat(value(review, "controls_2018")).isEqualTo("43");
    Path own = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        own.resolve("earlier.yaml"),
        """
        earlier:
          - indicator: controls
            year: 2018
            value: 43
            source: {ar: م, fr: s, en: s}
            break: {ar: ع, fr: r, en: only those of the capital}
        """);
    Definitions broken = Declared.with(own);
    YearReview before = cases.review(broken, 2018, "2020-12-31", Map.of());
    YearComparison apart =
        Objects.requireNonNull(figure(review.against(before, broken), "controls").comparison());
    assertThat(apart.state()).isEqualTo(State.BROKEN);
    assertThat(apart.change()).isNull();
  }

  @Test
  void a_comparison_gives_no_withheld_number_away() {
    YearReview review = review(2019, "2020-12-31", Map.of()).forEverybody();

    assertThat(comparison(review, "persons_presented").state()).isEqualTo(State.WITHHELD);
    assertThat(comparison(review, "persons_presented").change()).isNull();
  }

  @Test
  void a_figure_is_told_by_its_parts_as_of_the_same_day() {
    YearReview before = review(2019, "2020-01-02", Map.of());
    YearReview after = review(2019, "2020-12-31", Map.of());

    assertThat(parts(before, "persons_presented", "sex")).isEqualTo("female 2, male 1");
    assertThat(parts(after, "persons_presented", "sex")).isEqualTo("female 1, male 2");
    assertThat(parts(after, "persons_presented", "women-and-minors"))
        .as("a girl is in all three")
        .isEqualTo("women 1, minors 1, girls 1");
    assertThat(parts(after, "cases_recorded", "unit")).isEqualTo("s1 3");
    assertThat(parts(after, "cases_recorded", "month"))
        .as("half past eleven at night in London on New Year's Eve is January at the station")
        .startsWith("2019-01 1, 2019-02 0,")
        .contains("2019-06 1,")
        .endsWith("2019-12 1");
  }

  @Test
  void a_partition_whose_parts_leave_something_out_is_refused_with_what_differs() throws Exception {
    Path own = Files.createDirectories(folder.resolve("definitions/indicators"));
    String crime = Files.readString(Path.of("../definitions/indicators/crime.yaml"));
    Files.writeString(
        own.resolve("crime.yaml"),
        crime.replace(
            "reported-by: {parts: partition}",
            "reported-by: {parts: partition, options: [flagrancy, call]}"));
    Definitions definitions = Declared.with(folder.resolve("definitions"));
    YearReview review = cases.review(definitions, 2019, "2020-12-31", Map.of());

    YearBreakdown broken =
        figure(review, "cases_recorded").breakdowns().stream()
            .filter(YearBreakdown::isRefused)
            .reduce((one, other) -> one)
            .orElseThrow();
    assertThat(broken.breakdown().key()).isEqualTo("reported-by");
    assertThat(new FindingWords(Texts.load(), Language.ENGLISH).found(broken.finding()))
        .contains("0")
        .contains("3");
    assertThat(review.refused())
        .extracting(figure -> figure.indicator().id())
        .containsExactly("cases_recorded");
  }

  private static String parts(YearReview review, String id, String key) {
    return figure(review, id).breakdowns().stream()
        .filter(breakdown -> breakdown.breakdown().key().equals(key))
        .flatMap(breakdown -> breakdown.parts().stream())
        .map(part -> part.part().key() + " " + (part.value() == null ? "withheld" : part.value()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void what_readers_get_withholds_small_numbers_wherever_they_stand() {
    YearReview review = review(2019, "2020-12-31", Map.of()).forEverybody();

    assertThat(parts(review, "persons_presented", "sex"))
        .as("one woman, two men: who knows one of them knows the other")
        .isEqualTo("female withheld, male withheld");
    assertThat(parts(review, "persons_presented", "women-and-minors"))
        .isEqualTo("women withheld, minors withheld, girls withheld");
    assertThat(figure(review, "persons_presented_women").origin()).isEqualTo(Origin.WITHHELD);
    assertThat(value(review, "persons_presented_women")).isEqualTo("missing");
    assertThat(figure(review, "persons_presented").origin())
        .as("all three are of the one station")
        .isEqualTo(Origin.WITHHELD);
    assertThat(parts(review, "cases_recorded", "unit"))
        .as("nothing about people")
        .isEqualTo("s1 3");
  }

  @Test
  void a_breakdown_is_drawn_beside_the_year_before_from_right_to_left_in_arabic() {
    YearReview year = review(2019, "2020-12-31", Map.of());
    YearReview before = review(2018, "2020-12-31", Map.of());
    YearFigure figure = figure(year, "cases_recorded");
    YearBreakdown months = figure.breakdowns().getFirst();
    BarChart arabic = words(Language.ARABIC, year, before).chart(figure, months);
    BarChart french = words(Language.FRENCH, year, before).chart(figure, months);

    BarChart.Row december = arabic.rows().getLast();
    assertThat(december.label()).isEqualTo("دجنبر");
    assertThat(december.bars())
        .as("one in December of each year")
        .extracting(BarChart.Bar::words)
        .containsExactly("1", "1");
    assertThat(arabic.left(december.now()) + december.now().length()).isEqualTo(arabic.axis());
    assertThat(arabic.words(december.now())).isLessThan(arabic.left(december.now()));
    assertThat(french.left(french.rows().getLast().now())).isEqualTo(french.axis());
    assertThat(french.rows().getLast().label()).isEqualTo("décembre");
  }

  private static EditionWords words(Language language, YearReview year, YearReview before) {
    Texts texts = Texts.load();
    return new EditionWords(
        new Voice(texts, language), new FindingWords(texts, language), year, before);
  }

  @Test
  void the_command_writes_the_same_bytes_twice() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("said.csv"), "id,value,relation\ndogs,80,\nlivery_share,95.5,\n");
    List<List<String>> made = new ArrayList<>();
    for (String out : List.of("one", "two")) {
      Path to = folder.resolve(out);
      CommandLineRun run =
          CommandLineRun.of(
              "review",
              "--year",
              "2019",
              "--as-of",
              "2020-01-02",
              "--data",
              folder.resolve("data").toString(),
              "--declared",
              table.toString(),
              "--out",
              to.toString());
      assertThat(run.code()).as(run.err()).isZero();
      made.add(
          List.of(
              Files.readString(to.resolve("ar.html")),
              Files.readString(to.resolve("fr.html")),
              Files.readString(to.resolve("en.html")),
              Files.readString(to.resolve("figures.csv")),
              Files.readString(to.resolve("breakdowns.csv"))));
    }

    assertThat(made.getFirst()).isEqualTo(made.getLast());
    assertThat(made.getFirst().getFirst()).contains("<bdi dir=\"ltr\">95,5\u00a0%</bdi>");
    assertThat(made.getFirst().get(4))
        .contains("persons_presented,sex,partition,female,أنثى,féminin,female,,withheld,persons")
        .contains("cases_recorded,month,partition,2019-06,يونيو,juin,June,1,published,cases");
    assertThat(made.getFirst().subList(0, 3))
        .as("the same is withheld in each language")
        .extracting(page -> page.split(">(محجوب|masqué|withheld)</span>", -1).length)
        .doesNotContain(1)
        .satisfies(times -> assertThat(Set.copyOf(times)).hasSize(1));
    assertThat(made.getFirst().get(3))
        .contains("cases_cleared,crime,")
        .contains(",3,cases,2019,2020-01-02,0,,percent,base-zero,counted,ok")
        .contains(",80,dogs,2019,2020-01-02,,,percent,base-missing,declared,unchecked");
  }
}
