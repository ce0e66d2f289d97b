package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken definition for each thing that can be wrong, told with its file and line. */
class EveryFlawTest {
  private static final String R = SmallDefinitions.REGISTER;
  private static final String C = SmallDefinitions.CHAPTER;

  private static final String E = EarlierReader.FILE;

  private static String earlier(String also) {
    return """
    earlier:
      - {indicator: letters_come, year: 2018, value: "7", %ssource: {ar: م, fr: s, en: s}}
    """
        .formatted(also);
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        broken(FlawCode.NO_TEXT, R, 1, d -> d.put(R, new byte[] {(byte) 0xff, (byte) 0xfe, 0})),
        broken(FlawCode.NO_YAML, R, 2, d -> d.change(R, "version: 1", "version: 1: 2")),
        broken(FlawCode.EMPTY, R, 1, d -> d.put(R, "# nothing\n")),
        broken(FlawCode.TOO_LARGE, R, 1, d -> d.put(R, "#".repeat(600_000))),
        broken(FlawCode.ALIAS, R, 2, d -> d.change(R, "version: 1", "version: &v 1")),
        broken(FlawCode.SHAPE, R, 2, d -> d.change(R, "version: 1", "version: [1]")),
        broken(FlawCode.UNKNOWN_KEY, R, 3, d -> d.change(R, "version: 1", "version: 1\nx: 2")),
        broken(FlawCode.MISSING_KEY, R, 1, d -> d.change(R, "version: 1\n", "")),
        broken(FlawCode.TWICE, R, 3, d -> d.change(R, "version: 1", "version: 1\nversion: 1")),
        broken(FlawCode.BLANK, R, 2, d -> d.change(R, "version: 1", "version: ''")),
        broken(FlawCode.BAD_KEY, R, 1, d -> d.change(R, "register: letters", "register: Letters")),
        broken(FlawCode.BAD_NUMBER, R, 2, d -> d.change(R, "version: 1", "version: 0x1")),
        broken(FlawCode.BAD_WORD, R, 21, d -> d.change(R, "type: text", "type: words")),
        broken(
            FlawCode.BAD_DAY,
            SmallDefinitions.LAW,
            3,
            d -> d.change(SmallDefinitions.LAW, "2001-01-01", "2001-13-01")),
        broken(FlawCode.BAD_TIME, R, 16, d -> d.change(R, "P10Y", "ten years")),
        broken(FlawCode.BAD_WARNING, R, 68, d -> d.change(R, "75%", "175%")),
        broken(
            FlawCode.BAD_MOMENT,
            SmallDefinitions.EXAMPLES,
            5,
            d -> d.change(SmallDefinitions.EXAMPLES, "at: 2019-03-01T08:00:00Z\n", "at: 8 h\n")),
        broken(
            FlawCode.BAD_ZONE,
            SmallDefinitions.EXAMPLES,
            3,
            d -> d.change(SmallDefinitions.EXAMPLES, "Africa/Casablanca", "Casablanca")),
        broken(FlawCode.FILE_NAME, R, 1, d -> d.change(R, "register: letters", "register: mail")),
        broken(
            FlawCode.NO_STATE,
            R,
            33,
            d ->
                d.change(R, "  waits: {ar: ينتظر, fr: en attente, en: waits}\n", "")
                    .change(R, "states:\n", "states: {}\n")
                    .change(
                        R, "  answered: {ar: أجيب, fr: répondu, en: answered, last: true}\n", "")),
        broken(FlawCode.UNKNOWN_STATE, R, 41, d -> d.change(R, "    to: waits", "    to: wait")),
        broken(FlawCode.UNKNOWN_FIELD, R, 44, d -> d.change(R, "takes: [pages]", "takes: [page]")),
        broken(FlawCode.UNKNOWN_ROLE, R, 69, d -> d.change(R, "tells: [clerk]", "tells: [clark]")),
        broken(
            FlawCode.UNKNOWN_ACT,
            R,
            66,
            d -> d.change(R, "extension: prolong", "extension: prolongs")),
        broken(
            FlawCode.UNKNOWN_REGISTER,
            R,
            32,
            d -> d.change(R, "type: number, least: 1, most: 999", "type: link, register: cases")),
        broken(
            FlawCode.UNKNOWN_GUARD, R, 52, d -> d.change(R, "guard: before-end", "guard: on-time")),
        broken(
            FlawCode.GUARD_NEEDS,
            R,
            52,
            d -> d.change(R, "{guard: before-end, of: answer}", "before-end")),
        broken(FlawCode.UNKNOWN_TOPIC, R, 66, d -> d.change(R, "topic: waiting", "topic: wait")),
        broken(
            FlawCode.UNKNOWN_BASIS,
            R,
            66,
            d -> d.change(SmallDefinitions.LAW, "basis: plain", "basis: fancy")),
        broken(FlawCode.WRONG_TYPE, R, 65, d -> d.change(R, "starts: came-at", "starts: pages")),
        broken(
            FlawCode.UNKNOWN_MAKING,
            R,
            44,
            d -> d.change(R, "takes: [pages]", "makes: wishes\n    takes: [pages]")),
        broken(
            FlawCode.MAKING_NEEDS,
            R,
            44,
            d -> d.change(R, "takes: [pages]", "makes: call-sample\n    takes: [pages]")),
        broken(
            FlawCode.NOT_NEEDED,
            R,
            5,
            d ->
                d.change(R, "came-at, office]", "came-at]")
                    .change(R, "[pages]", "[pages, office]")),
        broken(
            FlawCode.NOTHING_OPENS,
            R,
            37,
            d -> d.change(R, "    to: waits", "    from: [waits]\n    to: waits")),
        broken(FlawCode.OPENS_NOWHERE, R, 38, d -> d.change(R, "    to: waits\n", "")),
        broken(
            FlawCode.UNREACHABLE,
            R,
            35,
            d ->
                d.change(
                    R,
                    "  answered: {",
                    "  lost: {ar: ضاع, fr: perdu, en: lost, last: true}\n  answered: {")),
        broken(FlawCode.DEAD_END, R, 34, d -> d.change(R, "    to: answered\n", "")),
        broken(
            FlawCode.NOBODY_MAY,
            R,
            42,
            d -> d.change(R, "may: [clerk]\n    needs", "may: []\n    needs")),
        broken(FlawCode.NEVER_ASKED, R, 32, d -> d.change(R, "    takes: [pages]\n", "")),
        broken(
            FlawCode.NOBODY_READS,
            R,
            32,
            d -> d.change(R, "most: 999, class: internal", "most: 999, class: health")),
        broken(
            FlawCode.CLOSED_ASKED,
            R,
            44,
            d -> d.change(R, "most: 999,", "most: 999, closed: true,")),
        broken(
            FlawCode.OVERLAP,
            SmallDefinitions.LAW,
            4,
            d ->
                d.put(
                    SmallDefinitions.LAW,
                    """
                    topic: waiting
                    limits:
                      - {basis: plain, from: 2001-01-01, first: PT48H, article: a 1, source: law}
                      - {basis: plain, from: 2011-01-01, first: PT24H, article: a 2, source: law}
                    """)),
        broken(
            FlawCode.UNGRANTED,
            R,
            42,
            d ->
                d.change(
                        SmallDefinitions.ROLES,
                        "roles:\n",
                        "roles:\n  chief: {ar: رئيس, fr: chef, en: chief}\n")
                    .change(R, "may: [clerk]\n    needs", "may: [clerk, chief]\n    needs")),
        broken(FlawCode.ONE_SOURCE, C, 9, d -> d.change(C, "formula:", "journal: calls, formula:")),
        broken(FlawCode.NO_CHAPTER, "prose/mail.en", 1, d -> d.put("prose/mail.en", "Letters.\n")),
        broken(
            FlawCode.PROSE,
            "prose/post.en",
            3,
            d -> d.put("prose/post.en", "Letters.\n\nThere were 12.\n")),
        broken(FlawCode.BAD_ID, C, 10, d -> d.change(C, "letters_before:", "letters-before:")),
        broken(FlawCode.BAD_RELATION, C, 9, d -> d.change(C, "round(", "around(")),
        broken(FlawCode.UNKNOWN_INDICATOR, C, 9, d -> d.change(C, "(letters_pages/", "(mails/")),
        broken(
            FlawCode.NOT_COUNTED, C, 10, d -> d.change(C, "r: letters_come", "r: letters_share")),
        broken(FlawCode.CIRCLE, C, 9, d -> d.change(C, "(letters_pages/", "(letters_share/")),
        broken(FlawCode.BAD_DECIMAL, C, 9, d -> d.change(C, "formula:", "jump: 1e3, formula:")),
        broken(
            FlawCode.LEAST_ABOVE_MOST,
            C,
            9,
            d -> d.change(C, "formula:", "least: 5, most: 4.5, formula:")),
        broken(FlawCode.NOT_TOGETHER, C, 8, d -> d.change(C, "sum: pages", "percentile: 50")),
        broken(
            FlawCode.NO_SUCH_PARTS,
            C,
            8,
            d -> d.change(C, "sum: pages", "sum: pages, breakdowns: {phase: {parts: apart}}")),
        broken(
            FlawCode.NEVER_ADD_UP,
            C,
            8,
            d ->
                d.change(
                    C,
                    "in: [answered], sum: pages",
                    "since-act: open, until: [answer], percentile: 50,"
                        + " breakdowns: {unit: {parts: partition}}")),
        broken(
            FlawCode.UNKNOWN_DEADLINE,
            C,
            8,
            d -> d.change(C, "in: [answered], sum: pages", "ran-over: burning")),
        broken(FlawCode.UNKNOWN_VERSION, E, 2, d -> d.put(E, earlier("version: 2, "))),
        broken(FlawCode.UNKNOWN_OPTION, C, 7, d -> d.change(C, "kind: [plain]", "kind: [fancy]")),
        broken(FlawCode.NOT_OF_ACT, C, 8, d -> d.change(C, "in: [answered]", "act: answer")),
        broken(
            FlawCode.MAY_OVERLAP,
            C,
            7,
            d ->
                d.change(C, "[plain]}", "[plain]}, breakdowns: {kind: {parts: subset}}")
                    .change(R, "type: choice", "type: choices")),
        broken(
            FlawCode.NO_MONTHS,
            C,
            8,
            d ->
                d.change(C, "sum: pages", "at-end: true, breakdowns: {month: {parts: partition}}")),
        broken(
            FlawCode.NEVER_BEGINS,
            R,
            51,
            d -> d.change(R, "    guards:\n", "    begins-from: [{as: pages}]\n    guards:\n")),
        broken(
            FlawCode.BAD_FILLING,
            R,
            45,
            d ->
                d.change(
                    R,
                    "takes: [pages]\n",
                    "takes: [pages]\n    begins-from: [{as: pages, sets: {kind: fancy}}]\n")),
        broken(
            FlawCode.NO_EXAMPLES,
            SmallDefinitions.EXAMPLES,
            1,
            d -> d.remove(SmallDefinitions.EXAMPLES)),
        broken(
            FlawCode.EXAMPLE,
            SmallDefinitions.EXAMPLES,
            11,
            d ->
                d.change(
                    SmallDefinitions.EXAMPLES, "2019-03-03T08:00:00Z", "2019-03-03T09:00:00Z")));
  }

  private static Arguments broken(
      FlawCode code, String file, int line, UnaryOperator<SmallDefinitions> breaking) {
    return arguments(code, file, line, breaking);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void is_told_with_file_and_line(
      FlawCode code, String file, int line, UnaryOperator<SmallDefinitions> breaking) {
    Reading reading = breaking.apply(new SmallDefinitions()).read();

    assertThat(reading.flaws())
        .as(reading.flaws().toString())
        .anySatisfy(flaw -> {
          assertThat(flaw.code()).isEqualTo(code);
          assertThat(flaw.file()).isEqualTo(file);
          assertThat(flaw.line()).isEqualTo(line);
        });
    assertThat(reading.definitions()).isEmpty();
  }

  @Test
  void every_flaw_has_an_example_here() {
    assertThat(flaws().map(each -> (FlawCode) each.get()[0]).distinct())
        .containsExactlyInAnyOrder(FlawCode.values());
  }

  @Test
  void an_indicator_names_only_what_its_register_has() {
    assertThat(indicator("register: mail")).isEqualTo(FlawCode.UNKNOWN_REGISTER);
    assertThat(indicator("register: letters, act: post")).isEqualTo(FlawCode.UNKNOWN_ACT);
    assertThat(indicator("register: letters, act: open, undone-by: post"))
        .isEqualTo(FlawCode.UNKNOWN_ACT);
    assertThat(indicator("register: letters, in: [lost]")).isEqualTo(FlawCode.UNKNOWN_STATE);
    assertThat(indicator("register: letters, sum: weight")).isEqualTo(FlawCode.UNKNOWN_FIELD);
    assertThat(indicator("register: letters, sum: title")).isEqualTo(FlawCode.WRONG_TYPE);
    assertThat(indicator("register: letters, with: {title: [x]}")).isEqualTo(FlawCode.WRONG_TYPE);
    assertThat(indicator("register: letters, breakdowns: {weight: {parts: subset}}"))
        .isEqualTo(FlawCode.UNKNOWN_FIELD);
    assertThat(indicator("register: letters, breakdowns: {title: {parts: subset}}"))
        .isEqualTo(FlawCode.WRONG_TYPE);
    assertThat(indicator("register: letters, breakdowns: {kind: {parts: halves}}"))
        .isEqualTo(FlawCode.BAD_WORD);
    assertThat(indicator("register: letters, breakdowns: {kind: {parts: subset, options: [lost]}}"))
        .isEqualTo(FlawCode.UNKNOWN_OPTION);
    assertThat(indicator("journal: calls, breakdowns: {unit: {parts: partition}}"))
        .isEqualTo(FlawCode.NO_SUCH_PARTS);
    assertThat(indicator("register: letters, breakdowns: {room: {parts: partition}}"))
        .isEqualTo(FlawCode.NO_SUCH_PARTS);
    assertThat(indicator("register: letters, act: open, followed-by: post, within: P1M"))
        .isEqualTo(FlawCode.UNKNOWN_ACT);
    assertThat(indicator("register: letters, act: open, followed-by: answer, within: P0D"))
        .isEqualTo(FlawCode.BAD_TIME);
    assertThat(indicator("register: letters, since-act: open, until: [post], percentile: 50"))
        .isEqualTo(FlawCode.UNKNOWN_ACT);
    assertThat(indicator("register: letters, since-act: open, until: [answer], percentile: 100"))
        .isEqualTo(FlawCode.BAD_NUMBER);
    assertThat(indicator("register: letters, within: P1M")).isEqualTo(FlawCode.NOT_TOGETHER);
    assertThat(indicator("interval: presented-to-answered, measure: mean"))
        .isEqualTo(FlawCode.BAD_WORD);
    assertThat(
            indicator(
                "interval: presented-to-answered, measure: p50,"
                    + " breakdowns: {room: {parts: partition}}"))
        .isEqualTo(FlawCode.NEVER_ADD_UP);
    assertThat(indicator("entries: some")).isEqualTo(FlawCode.BAD_WORD);
    assertThat(indicator("review: chapters")).isEqualTo(FlawCode.BAD_WORD);
    assertThat(indicator("earlier: mails, years: 1")).isEqualTo(FlawCode.UNKNOWN_INDICATOR);
    assertThat(indicator("journal: patrols")).isEqualTo(FlawCode.BAD_WORD);
    assertThat(indicator("journal: calls, sum: pages")).isEqualTo(FlawCode.UNKNOWN_KEY);
  }

  @Test
  void a_list_names_fields_that_are_declared() {
    for (String list : List.of("shows", "finds")) {
      List<Flaw> flaws =
          new SmallDefinitions()
              .change(
                  SmallDefinitions.REGISTER,
                  "states:",
                  "list: {%s: [lost]}\nstates:".formatted(list))
              .read()
              .flaws();
      assertThat(flaws).singleElement().extracting(Flaw::code).isEqualTo(FlawCode.UNKNOWN_FIELD);
    }
  }

  @Test
  void what_an_act_begins_from_is_there_and_fits() {
    assertThat(beginning("{as: lost}")).isEqualTo(FlawCode.NOT_OF_ACT);
    assertThat(beginning("{as: title}")).isEqualTo(FlawCode.WRONG_TYPE);
    assertThat(beginning("{as: pages, fills: {title: weather}}")).isEqualTo(FlawCode.UNKNOWN_FIELD);
    assertThat(beginning("{as: pages, fills: {lost: place}}")).isEqualTo(FlawCode.NOT_OF_ACT);
    assertThat(beginning("{as: pages, sets: {lost: x}}")).isEqualTo(FlawCode.NOT_OF_ACT);
  }

  private static FlawCode beginning(String origin) {
    return new SmallDefinitions()
            .change(R, "type: number, least: 1, most: 999", "type: incident")
            .change(R, "takes: [pages]\n", "takes: [pages]\n    begins-from: [" + origin + "]\n")
            .read()
            .flaws()
            .stream()
            .filter(flaw -> flaw.file().equals(R) && flaw.line() == 45)
            .map(Flaw::code)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void what_was_published_of_earlier_years_speaks_of_what_is_counted_and_once_of_a_year() {
    assertThat(published(earlier(""))).isEmpty();
    assertThat(published(earlier("").replace("letters_come", "mails")))
        .containsExactly(FlawCode.UNKNOWN_INDICATOR);
    assertThat(published(earlier("").replace("letters_come", "letters_before")))
        .containsExactly(FlawCode.NOT_COUNTED);
    assertThat(published(earlier("") + earlier("").lines().skip(1).findFirst().orElseThrow()))
        .containsExactly(FlawCode.TWICE, FlawCode.TWICE);
    assertThat(published(earlier("").replace("\"7\"", "seven")))
        .containsExactly(FlawCode.BAD_DECIMAL);
  }

  private static List<FlawCode> published(String text) {
    return new SmallDefinitions().put(E, text).read().flaws().stream().map(Flaw::code).toList();
  }

  @Test
  void a_new_version_of_a_definition_says_since_when() {
    assertThat(indicator("journal: calls, version: 2")).isEqualTo(FlawCode.MISSING_KEY);
    assertThat(indicator("journal: calls, version: 2, since: soon")).isEqualTo(FlawCode.BAD_DAY);
  }

  private static FlawCode indicator(String source) {
    List<Flaw> flaws =
        new SmallDefinitions()
            .put(
                C,
                """
                {chapter: post, place: 1, ar: البريد, fr: Courrier, en: Post, indicators: {
                letters: {ar: رسائل, fr: lettres, en: letters, unit: letters, %s}}}
                """
                    .formatted(source))
            .read()
            .flaws();
    assertThat(flaws).extracting(Flaw::line).containsExactly(2);
    return flaws.getFirst().code();
  }

  @Test
  void the_small_register_itself_has_none() {
    assertThat(new SmallDefinitions().read().flaws()).map(Flaw::toString).isEmpty();
  }

  @Test
  void all_flaws_of_a_file_are_told_at_once() {
    Reading reading =
        new SmallDefinitions()
            .change(R, "type: text", "type: words")
            .change(R, "type: number", "type: amount")
            .read();

    assertThat(reading.flaws()).extracting(Flaw::line).containsExactly(21, 32);
  }

  @Test
  void codes_stay_texts() {
    Reading reading =
        new SmallDefinitions()
            .change(R, "version: 1", "version: 0101")
            .change(R, "plain: {", "no: {")
            .read();

    assertThat(reading.flaws())
        .extracting(Flaw::what)
        .contains("the law book's topic 'waiting' grants nothing for 'no'");
  }
}
