package org.najda.registers.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One request for each reason why something is not entered. */
class EveryRefusalTest {
  private static final String EIGHT = "2019-03-01T08:00:00Z";
  private static final Map<String, String> NONE = Map.of();

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused(RefusalCode.UNKNOWN_ACT, letter().at("08:10").acts("burn", NONE)),
        refused(RefusalCode.NOT_OPEN, Book.ofLetters().at("08:10").acts("answer", NONE)),
        refused(RefusalCode.ALREADY_OPEN, letter().at("08:10").acts("open", hello())),
        refused(
            RefusalCode.ALREADY_BEGUN,
            Book.ofLettersOfIncidents().at("08:00").acts("open", hello("about", Book.BEGUN))),
        refused(RefusalCode.MAY_NOT, letter().at("08:10").as("prosecutor").acts("answer", NONE)),
        refused(
            RefusalCode.WRONG_STATE,
            letter().at("08:10").enter("answer", NONE).at("08:20").acts("answer", NONE)),
        refused(
            RefusalCode.WAITS_FOR_SECOND,
            Book.ofCarefulLetters()
                .at("08:00")
                .enter("open", hello())
                .at("08:10")
                .acts("answer", NONE)),
        refused(RefusalCode.IN_FUTURE, letter().at("08:10").acts("answer", NONE, "08:11")),
        refused(RefusalCode.BEFORE_OPENING, letter().at("08:10").acts("answer", NONE, "07:59")),
        refused(RefusalCode.NOT_ASKED, letter().at("08:10").acts("answer", Map.of("pages", "3"))),
        refused(
            RefusalCode.MISSING,
            Book.ofLetters()
                .at("08:00")
                .acts(
                    "open",
                    Map.of("kind", "plain", "office", "post", "came-at", EIGHT, "title", " "))),
        refused(
            RefusalCode.BAD_VALUE,
            Book.ofLetters()
                .at("08:00")
                .acts(
                    "open",
                    Map.of("kind", "fancy", "office", "post", "came-at", EIGHT, "title", "x"))),
        refused(
            RefusalCode.NOT_KNOWN,
            Book.ofLettersAbout().at("08:00").acts("open", hello("about", Book.UNKNOWN))),
        refused(
            RefusalCode.NOTHING_CHANGES,
            letter().at("08:10").asks(new Request.Correct(1, null, NONE, "typed wrongly"))),
        refused(
            RefusalCode.REASON_MISSING,
            letter().at("08:10").asks(new Request.Correct(1, null, Map.of("title", "y"), " "))),
        refused(
            RefusalCode.NO_SUCH_ENTRY,
            letter().at("08:10").asks(new Request.Correct(9, null, Map.of("title", "y"), "why"))),
        refused(RefusalCode.NOT_WAITING, letter().at("08:10").asks(new Request.Confirm(1))),
        refused(
            RefusalCode.SAME_PERSON,
            Book.ofCarefulLetters()
                .at("08:00")
                .enter("open", hello())
                .asks(new Request.Confirm(1))),
        refused(
            RefusalCode.BEFORE_END,
            held("flagrancy").on("2019-03-03").at("08:00").acts("extend", order("true"))),
        refused(
            RefusalCode.EXTENSIONS_LEFT,
            held("rogatory").at("09:00").acts("extend", order("true"))),
        refused(RefusalCode.WRITTEN, held("flagrancy").at("09:00").acts("extend", order("false"))),
        refused(
            RefusalCode.NOT_ONESELF,
            Book.ofLettersAbout().at("08:00").acts("open", hello("about", "P1"))),
        refused(
            RefusalCode.STAMPS_IN_ORDER,
            Book.ofCustody()
                .at("09:00")
                .acts("open", custody("flagrancy", "arrived-at", "2019-03-01T07:59:00Z"))),
        refused(
            RefusalCode.GAP_REASON,
            Book.ofCustody()
                .at("10:00")
                .acts("open", custody("flagrancy", "arrived-at", "2019-03-01T09:01:00Z"))),
        refused(
            RefusalCode.MINOR_BASIS,
            Book.ofCustody().at("09:00").acts("open", custody("minor-flagrancy"))),
        refused(
            RefusalCode.PERIOD_OVER,
            control().at("09:00").acts("draw-calls", calls("2019-03-01T09:01:00Z"))),
        refused(
            RefusalCode.MADE_ONCE,
            control()
                .at("09:00")
                .enter("draw-calls", calls(EIGHT))
                .asks(new Request.Correct(2, null, Map.of("sample-size", "5"), "why"))));
  }

  private static Book control() {
    return Book.ofControls()
        .at("08:00")
        .enter(
            "plan",
            Map.of(
                "unit", "igs",
                "service", "casa",
                "kind", "covert",
                "aims", "line-19",
                "lead", "P1"));
  }

  private static Map<String, String> calls(String until) {
    return Map.of(
        "room", "casa",
        "calls-from", "2019-03-01T00:00:00Z",
        "calls-until", until,
        "sample-size", "10");
  }

  private static Arguments refused(RefusalCode code, Answer answer) {
    return arguments(code, answer);
  }

  private static Book letter() {
    return Book.ofLetters().at("08:00").enter("open", hello());
  }

  private static Map<String, String> hello(String... more) {
    return Book.with(
        Map.of("title", "Hello", "kind", "plain", "office", "post", "came-at", EIGHT), more);
  }

  private static Book held(String basis) {
    return Book.ofCustody().at("08:00").enter("open", custody(basis));
  }

  private static Map<String, String> custody(String basis, String... more) {
    Map<String, String> values =
        Map.of(
            "surname", "Test",
            "first-name", "Un",
            "sex", "male",
            "age-class", "adult",
            "basis", basis,
            "offence", "vol",
            "station", "casa-1",
            "arrested-at", EIGHT);
    return Book.with(values, more);
  }

  private static Map<String, String> order(String written) {
    return Map.of("in-writing", written, "order-number", "1/2019");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void is_told(RefusalCode code, Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).refusal().code()).isEqualTo(code);
  }

  @Test
  void every_refusal_has_an_example_here() {
    assertThat(refusals().map(each -> (RefusalCode) each.get()[0]))
        .containsExactlyInAnyOrder(RefusalCode.values());
  }
}
