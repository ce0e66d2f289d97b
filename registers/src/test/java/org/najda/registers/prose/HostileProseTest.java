package org.najda.registers.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.najda.registers.prose.Piece.Form;

/** Whatever somebody writes is read, and every objection lies within it. */
class HostileProseTest {

  @Property(tries = 1000)
  void any_text_is_read_and_objected_to_within_its_lines(
      @ForAll Tongue tongue, @ForAll("texts") String text) {
    Prose prose = Prose.read(tongue, text);
    List<String> lines = text.lines().toList();

    for (ProseObjection objection : prose.objections()) {
      String line = lines.get(objection.spot().line() - 1);
      assertThat(objection.spot().column())
          .isBetween(1, Math.max(1, line.codePointCount(0, line.length())));
      assertThat(objection.what()).doesNotContain("{found}", "{known}");
    }
  }

  @Property(tries = 500)
  void no_digit_that_is_typed_among_words_goes_unseen(
      @ForAll("digits") String number, @ForAll("words") String word) {
    for (Tongue tongue : Tongue.values()) {
      assertThat(Prose.read(tongue, word + " " + number + " " + word).objections())
          .as("%s in %s", number, tongue)
          .extracting(ProseObjection::code)
          .contains(ObjectionCode.TYPED_NUMBER);
    }
  }

  @Property(tries = 500)
  void a_reference_is_read_as_it_was_written(@ForAll("references") List<Piece.Told> references) {
    String text =
        references.stream()
            .map(HostileProseTest::written)
            .collect(Collectors.joining(" and ", "Of ", "."));
    Prose prose = Prose.read(Tongue.EN, text);

    assertThat(prose.objections()).isEmpty();
    assertThat(prose.told())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("spot")
        .isEqualTo(references);
  }

  private static String written(Piece.Told told) {
    String form =
        told.form() == Form.COUNTED ? "" : " " + Word.valueOf(told.form().name()).in(Tongue.FR);
    return "{ %s%s%s%s}"
        .formatted(
            told.figure(), form, told.before() ? "  before" : "", told.subject() ? " مرفوع" : "");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "{{",
            "# ",
            "\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u0085",
            "|",
            ":",
            "/",
            " ",
            "{cases}",
            "{cases before}",
            "{declared: 5 | source: a | author: b}",
            "{year}",
            "12",
            "٣٤",
            "سنة 2019",
            "\ud800",
            "\udc00",
            "\uD83D\uDE93",
            "\u0000",
            "\u202e",
            "<b>",
            "ثلاثة",
            "mille",
            "…");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(12))
        .list()
        .ofMaxSize(30)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.of("0", "٠", "०", "𝟘", "۰", "9", "１")
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("cases", "قضية", "affaires", "(", "—", "«", "of");
  }

  @Provide
  Arbitrary<List<Piece.Told>> references() {
    Arbitrary<FigureId> figures =
        Arbitraries.of(
            new FigureId("cases", null),
            new FigureId("persons_2018", new FigureId.Slice("age-class", "minor")),
            new FigureId("calls", new FigureId.Slice("month", "05")),
            new FigureId("cases", new FigureId.Slice("unit", "W1.fes")));
    return Combinators.combine(
            figures,
            Arbitraries.of(Form.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((figure, form, before, subject) -> {
          boolean compares = form == Form.CHANGE || form == Form.COMPARED;
          return new Piece.Told(
              new Spot(1, 1), figure, form, before && !compares, subject && form == Form.COUNTED);
        })
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
