package org.najda.server.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.tally.Settled;
import org.najda.server.review.ProseWords.PrintedBlock;
import org.najda.server.review.ProseWords.Span;
import org.najda.server.review.YearReview.ChapterFigures;

/**
 * What goes with a sentence, a table or a chart that somebody takes along from an edition: what it
 * is, of which edition, where it stands there, as of when, and whether that may still change;
 * templates know it as {@code source}.
 */
public record SourceLines(
    EditionWords words, Definitions definitions, Imprint imprint, boolean isInternal) {

  /** Of a chapter's table. */
  public String of(ChapterFigures chapter) {
    return line(label(chapter), chapter.chapter().key(), chapter.figures());
  }

  /** Of a paragraph of a chapter: it refers to the figures that it tells. */
  public String of(ChapterFigures chapter, PrintedBlock paragraph) {
    List<String> told =
        paragraph.spans().stream()
            .filter(span -> !span.kind().equals(Span.DECLARED))
            .map(Span::anchor)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<YearFigure> figures =
        told.stream()
            .map(anchor -> anchor.split("\\.", 2)[0])
            .distinct()
            .flatMap(id -> words.review().find(id).stream())
            .toList();
    return told.isEmpty()
        ? of(chapter)
        : line(label(chapter), String.join(words.say().text("settings.comma"), told), figures);
  }

  /** Of a figure. */
  public String of(YearFigure figure) {
    String id = figure.indicator().id();
    return line(words.label(figure.indicator().label()), id, List.of(figure));
  }

  /** Of a figure in its parts. */
  public String of(YearFigure figure, YearBreakdown breakdown) {
    String anchor = figure.indicator().id() + "." + breakdown.breakdown().key();
    return line(words.title(figure, breakdown), anchor, List.of(figure));
  }

  private String label(ChapterFigures chapter) {
    return words.label(chapter.chapter().label());
  }

  private String line(String what, String reference, List<YearFigure> figures) {
    YearReview review = words.review();
    return words
        .say()
        .text(
            "review.source",
            Map.of(
                "figure",
                what,
                "year",
                String.valueOf(review.year()),
                "edition",
                imprint.number(),
                "day",
                review.asOf().toString(),
                "standing",
                standing(figures),
                "anchor",
                reference,
                "synthetic",
                review.isSynthetic(),
                "internal",
                isInternal));
  }

  /** Whether what they speak of is over: final, provisional, or some of them this, others that. */
  private String standing(List<YearFigure> figures) {
    Settled settled = new Settled(definitions);
    YearReview review = words.review();
    List<Boolean> awaited =
        figures.stream()
            .map(figure -> settled.findAwaited(figure.indicator(), review.year(), review.asOf()))
            .map(day -> day.isPresent())
            .distinct()
            .collect(Collectors.toList());
    if (awaited.size() > 1) {
      return "partly";
    }
    return awaited.contains(true) ? Column.PROVISIONAL : Column.FINAL;
  }
}
