package org.najda.registers.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.registers.definition.Indicator;
import org.najda.registers.prose.Piece.Form;

/** How a chapter's text is read, and what is said about one that is written wrong. */
class ProseTest {

  private static String objections(Tongue tongue, String text) {
    return Prose.read(tongue, text).objections().stream()
        .map(each ->
            "%d:%d %s %s"
                .formatted(
                    each.spot().line(),
                    each.spot().column(),
                    each.code().code(),
                    each.arguments().getOrDefault(ProseObjection.FOUND, "")))
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_text_is_headings_and_paragraphs_with_references() {
    Prose prose =
        Prose.read(
            Tongue.EN, "# Cases\n\nOf {cases before},\nwomen {people/sex/female number}\n\nEnd.");

    assertThat(prose.objections()).isEmpty();
    assertThat(prose.blocks()).hasSize(3);
    assertThat(prose.blocks().getFirst())
        .isEqualTo(new Prose.Block(true, List.of(new Piece.Words("Cases"))));
    assertThat(prose.told())
        .containsExactly(
            new Piece.Told(new Spot(3, 4), new FigureId("cases", null), Form.COUNTED, true, false),
            new Piece.Told(
                new Spot(4, 7),
                new FigureId("people", new FigureId.Slice("sex", "female")),
                Form.NUMBER,
                false,
                false));
  }

  @Test
  void words_of_references_are_known_in_each_language() {
    Prose arabic = Prose.read(Tongue.AR, "سجلت {cases قبل عدد} ثم {cases مقارنة} سنة {السنة قبل}");

    assertThat(arabic.objections()).isEmpty();
    assertThat(arabic.told())
        .extracting(Piece.Told::form)
        .containsExactly(Form.NUMBER, Form.COMPARED);
    assertThat(arabic.told().getFirst().before()).isTrue();
    assertThat(arabic.blocks().getFirst().pieces()).contains(new Piece.Year(true));
  }

  @Test
  void a_declared_number_says_where_it_stands_and_who_says_so() {
    Prose prose =
        Prose.read(
            Tongue.AR,
            "منذ {مصرح به: 1961 | المصدر: مجلة الشرطة، العدد 1 | صاحبه: مديرية التواصل} عددا.");

    assertThat(prose.objections()).isEmpty();
    assertThat(prose.declared())
        .containsExactly(
            new Piece.Declared(new Spot(1, 5), "1961", "مجلة الشرطة، العدد 1", "مديرية التواصل"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Of {cases we know.; 1:4 unclosed {",
        "Of {cases {rate} we know.; 1:4 unclosed {",
        "Of cases} we know.; 1:9 unopened }",
        "Of {} we know.; 1:4 no-reference",
        "Of {Cases!} we know.; 1:4 no-reference Cases!",
        "Of {cases/month} we know.; 1:4 no-reference cases/month",
        "Of {cases backwards} we know.; 1:4 unknown-word backwards",
        "Up {cases change before} we know.; 1:4 contradiction cases change before",
        "Up {cases number compared} we know.; 1:4 contradiction cases number compared",
        "In {year number} we know.; 1:4 contradiction year number",
        "Of {declared: 5} we know.; 1:4 undeclared source",
        "Of {declared: 5 | source: here} we know.; 1:4 undeclared author",
        "Of {declared: | source: a | author: b} we know.; 1:4 undeclared number",
        "Of {declared: 5 | origin: a} we know.; 1:4 no-reference origin: a",
        "Of 132 cells and 90.4 %; '1:4 typed-number 132, 1:18 typed-number 90.4'",
      })
  void what_is_wrong_is_told_by_line_and_character(String text, String objections) {
    assertThat(objections(Tongue.EN, text).strip()).isEqualTo(objections.strip());
  }

  @Test
  void places_are_counted_in_characters_as_people_see_them() {
    assertThat(objections(Tongue.EN, "ok\n\n\uD83D\uDE93 of 12")).isEqualTo("3:6 typed-number 12");
  }

  @Test
  void whatever_is_wrong_is_told_in_the_order_of_the_text() {
    String text = "Of {nothing} and 12,\n{nobody} and {cases backwards}.";
    ProseBook book = ProseBook.empty().with("crime", Prose.read(Tongue.EN, text));

    assertThat(book.objections("crime", Tongue.EN, new NoFigures()))
        .extracting(ProseObjection::spot, ProseObjection::code)
        .containsExactly(
            tuple(new Spot(1, 4), ObjectionCode.UNKNOWN_FIGURE),
            tuple(new Spot(1, 18), ObjectionCode.TYPED_NUMBER),
            tuple(new Spot(2, 1), ObjectionCode.UNKNOWN_FIGURE),
            tuple(new Spot(2, 14), ObjectionCode.UNKNOWN_WORD));
  }

  /** A review of nothing. */
  private static final class NoFigures implements Figures {
    @Override
    public List<Indicator> indicators() {
      return List.of();
    }

    @Override
    public Found find(FigureId figure, boolean before) {
      return new Found.Missing();
    }
  }

  @Test
  void a_text_that_is_too_long_is_not_read() {
    assertThat(objections(Tongue.EN, "a ".repeat(10_001))).isEqualTo("1:1 too-long ");
  }
}
