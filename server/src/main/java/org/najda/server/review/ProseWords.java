package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.prose.Answer;
import org.najda.registers.prose.Comparison;
import org.najda.registers.prose.Comparison.Course;
import org.najda.registers.prose.Comparison.Measure;
import org.najda.registers.prose.FigureId;
import org.najda.registers.prose.ObjectionCode;
import org.najda.registers.prose.Piece;
import org.najda.registers.prose.Piece.Form;
import org.najda.registers.prose.Prose;
import org.najda.server.page.Voice;
import org.najda.server.review.YearBreakdown.YearPart;

/** How one language prints the text of a chapter, with the figures of a review in it. */
public final class ProseWords {
  private static final String NUMBER = "number";

  /** Stands where a number goes, which is a mark of its own on the page. */
  private static final String HELD = "\uFFFC";

  private static final String HELD_APART = "\u2068" + HELD + "\u2069";

  private final Voice say;
  private final YearFigures figures;

  public ProseWords(Voice say, YearFigures figures) {
    this.say = say;
    this.figures = figures;
  }

  /**
   * A text as it is printed.
   *
   * @param notes one for each number that somebody declares, in their order
   */
  public record Printed(List<PrintedBlock> blocks, List<String> notes) {}

  /** A paragraph or a heading. */
  public record PrintedBlock(boolean isHeading, List<Span> spans) {}

  /**
   * Some of a paragraph's words, perhaps around a number.
   *
   * @param kind {@code words}, {@code told}, {@code declared} or {@code untold}
   * @param anchor where on the page it leads; null: nowhere
   * @param lead before the number
   * @param number as the language writes it; null: none is here
   * @param value the same as programs read it; null where there is none
   * @param tail behind the number
   */
  public record Span(
      String kind,
      @Nullable String anchor,
      String lead,
      @Nullable String number,
      @Nullable String value,
      String tail) {
    /** The kind of a number that somebody declares, which leads to its note. */
    static final String DECLARED = "declared";

    static Span words(String kind, @Nullable String anchor, String words) {
      return new Span(kind, anchor, words, null, null, "");
    }
  }

  /**
   * Prints a text.
   *
   * @param chapter whose text it is: its notes are numbered by it
   */
  public Printed print(String chapter, Prose prose) {
    List<String> notes = new ArrayList<>();
    List<PrintedBlock> blocks =
        prose.told(figures).blocks().stream()
            .map(block ->
                new PrintedBlock(
                    block.isHeading(),
                    block.pieces().stream().map(piece -> span(piece, chapter, notes)).toList()))
            .toList();
    return new Printed(blocks, notes);
  }

  /** A text as it is printed, without its marks. */
  public String plain(Prose prose) {
    return print("", prose).blocks().stream()
        .flatMap(block -> block.spans().stream())
        .map(span -> span.lead() + (span.number() == null ? "" : span.number()) + span.tail())
        .collect(Collectors.joining());
  }

  /** How a text refers to a part of a figure. */
  public static String reference(YearFigure figure, YearBreakdown breakdown, YearPart part) {
    String key = breakdown.breakdown().key();
    FigureId.Slice slice = new FigureId.Slice(key, YearFigures.name(key, part));
    return "{" + new FigureId(figure.indicator().id(), slice) + "}";
  }

  /** What a part of a figure is called. */
  public String label(YearPart part) {
    return EditionWords.label(say, part.part());
  }

  private Span span(Piece piece, String chapter, List<String> notes) {
    return switch (piece) {
      case Piece.Words words -> Span.words("words", null, words.text());
      case Piece.Year year -> new Span("words", null, "", year(year.before()), null, "");
      case Piece.Declared declared -> {
        notes.add(note(declared));
        yield declared(declared, chapter + ".said." + notes.size());
      }
      case Piece.Told told -> told(told);
    };
  }

  private String year(boolean before) {
    return String.valueOf(figures.review().year() - (before ? 1 : 0));
  }

  private String note(Piece.Declared said) {
    return say.text(
        "review.said",
        Map.of(NUMBER, written(said), "source", said.source(), "author", said.author()));
  }

  private Span declared(Piece.Declared said, String note) {
    return new Span(Span.DECLARED, note, "", written(said), plain(said), "");
  }

  private String written(Piece.Declared said) {
    String plain = plain(said);
    return plain == null ? said.number() : number(new BigDecimal(plain));
  }

  /** Somebody may declare a number in words, too. */
  private static @Nullable String plain(Piece.Declared said) {
    return said.number().matches("-?[0-9]{1,18}(?:\\.[0-9]{1,9})?") ? said.number() : null;
  }

  private Span told(Piece.Told told) {
    String anchor = anchor(told);
    return switch (Answer.of(told, figures)) {
      case Answer.Number number -> counted(told, number, anchor);
      case Answer.Course course -> compared(told, course.comparison(), anchor);
      case Answer.None none -> untold(told, none.why());
    };
  }

  private static String anchor(Piece.Told told) {
    return told.figure().slice() == null
        ? told.figure().indicator()
        : told.figure().indicator() + "." + told.figure().slice().breakdown();
  }

  private Span counted(Piece.Told told, Answer.Number number, String anchor) {
    String words =
        told.form() == Form.NUMBER ? HELD : withUnit(number.unit(), number.value(), told.subject());
    return around("told", anchor, words, number(number.value()), number.value());
  }

  private Span compared(Piece.Told told, Comparison comparison, String anchor) {
    BigDecimal change = comparison.change();
    String unit = comparison.measure() == Measure.POINTS ? "points" : Answer.PERCENT;
    if (told.form() == Form.CHANGE) {
      String signed = (change.signum() > 0 ? "+" : "") + number(change);
      return comparison.course() == Course.FROM_NONE
          ? untold(told, ObjectionCode.NO_BASE)
          : around("told", anchor, withUnit(unit, change.abs(), false), signed, change);
    }
    String words =
        say.text(
            "review.compared." + comparison.course().code(),
            Map.of("change", withUnit(unit, change.abs(), false), "year", year(true)));
    return around("told", anchor, words, number(change.abs()), change);
  }

  /** It leads to the whole figure: a breakdown that can't be told is not on the page. */
  private Span untold(Piece.Told told, ObjectionCode why) {
    String whole = told.figure().indicator();
    return switch (why) {
      case WITHHELD -> Span.words("untold", whole, say.text("review.withheld"));
      case MISSING, NO_BASE -> Span.words("untold", whole, say.text("review.none"));
      default -> Span.words("untold", null, "{" + told.figure() + "}");
    };
  }

  /** A number's place with the noun that is counted, as the language joins them. */
  private String withUnit(String unit, BigDecimal value, boolean isSubject) {
    String key = "review.unit." + unit;
    if (!say.has(key)) {
      return HELD;
    }
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("n", value);
    arguments.put(NUMBER, HELD);
    arguments.put("subject", isSubject);
    return say.text(key, arguments).replace(HELD_APART, HELD);
  }

  private static Span around(
      String kind, String anchor, String words, String number, BigDecimal value) {
    int held = words.indexOf(HELD);
    return held < 0
        ? Span.words(kind, anchor, words)
        : new Span(
            kind,
            anchor,
            words.substring(0, held),
            number,
            value.toPlainString(),
            words.substring(held + 1));
  }

  private String number(BigDecimal value) {
    return Figures.written(say, value);
  }
}
