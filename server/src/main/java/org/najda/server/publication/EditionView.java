package org.najda.server.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.server.evidence.NumberOf;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.review.Figures;
import org.najda.server.review.Imprint;
import org.najda.server.review.Objection;
import org.najda.server.review.PublishedFigure;
import org.najda.server.review.YearFigure;

/** An edition as its page shows it. */
record EditionView(PublicationWords words, EditionLife life, @Nullable Version version) {

  /**
   * A step of the climb.
   *
   * @param state {@code taken}, {@code next} or {@code later}
   * @param by whoever took it, where and when; null where nobody has
   */
  public record StepLine(
      String label,
      String state,
      @Nullable String by,
      @Nullable String unit,
      @Nullable String at) {}

  List<StepLine> steps() {
    List<Deed> taken = life.approvals();
    List<StepLine> lines = new ArrayList<>();
    for (ApprovalStep step : ApprovalStep.values()) {
      int place = step.ordinal();
      if (place < taken.size() && taken.get(place).act() instanceof Approved approved) {
        Deed deed = taken.get(place);
        String by = words.person(deed.person());
        lines.add(
            new StepLine(
                words.step(step), "taken", by, words.unit(approved.unit()), words.time(deed.at())));
      } else {
        String state = place == taken.size() ? "next" : "later";
        lines.add(new StepLine(words.step(step), state, null, null, null));
      }
    }
    return lines;
  }

  /** What was done, by whom and when. */
  public record DeedLine(String at, String person, String what) {}

  /** The latest first. */
  List<DeedLine> deeds() {
    return life.deeds().reversed().stream()
        .map(deed ->
            new DeedLine(words.time(deed.at()), words.person(deed.person()), words.deed(deed)))
        .toList();
  }

  /**
   * What keeps it from being approved.
   *
   * @param place where the edition says it
   */
  public record ObjectionLine(String place, String about, String sentence) {}

  List<ObjectionLine> objections() {
    return version == null
        ? List.of()
        : version.objections().stream()
            .map(each -> new ObjectionLine(each.place(), about(each), words.label(each.sentence())))
            .toList();
  }

  private String about(Objection objection) {
    return words.figure(objection.place().split("\\.")[0]);
  }

  /** A chapter with its figures. */
  public record ChapterLines(String key, String label, List<FigureLine> figures) {}

  /**
   * A figure.
   *
   * @param number as the reader's language writes it; null where there is none
   * @param way to what stands behind it; null where nothing does
   */
  public record FigureLine(
      String id,
      String label,
      @Nullable String number,
      @Nullable String way,
      String origin,
      boolean isRefused) {}

  List<ChapterLines> chapters() {
    if (version == null) {
      return List.of();
    }
    Map<String, PublishedFigure> figures = new HashMap<>();
    version.figures().forEach(figure -> figures.put(figure.indicator(), figure));
    List<String> refused = version.objections().stream().map(Objection::place).toList();
    return words.registrar().definitions().chapters().stream()
        .map(chapter -> lines(chapter, figures, refused))
        .toList();
  }

  private ChapterLines lines(
      Chapter chapter, Map<String, PublishedFigure> figures, List<String> refused) {
    return new ChapterLines(
        chapter.key(),
        words.label(chapter.label()),
        chapter.indicators().stream()
            .filter(indicator -> figures.containsKey(indicator.id()))
            .map(indicator -> line(indicator, figures.get(indicator.id()), refused))
            .toList());
  }

  private FigureLine line(Indicator indicator, PublishedFigure figure, List<String> refused) {
    String number =
        figure.value() == null ? null : Figures.written(words.say(), figure.value(), indicator);
    return new FigureLine(
        indicator.id(),
        words.label(indicator.label()),
        number,
        way(indicator, figure),
        figure.origin().code(),
        refused.stream()
            .anyMatch(
                place -> place.equals(indicator.id()) || place.startsWith(indicator.id() + ".")));
  }

  /** Only what was counted has records behind it, or what was worked out from that. */
  private @Nullable String way(Indicator indicator, PublishedFigure figure) {
    boolean isOfRecords =
        figure.value() != null
            && (figure.origin() == YearFigure.Origin.COUNTED
                || figure.origin() == YearFigure.Origin.WORKED_OUT)
            && NumberOf.isLookedBehind(words.registrar().definitions(), indicator);
    return isOfRecords
        ? NumberOf.ofYear(life.id().year(), Objects.requireNonNull(version).asOf())
            .address(indicator.id())
        : null;
  }

  /** What somebody said by hand. */
  public record SaidLine(
      String id, String label, String number, String source, String by, String at) {}

  List<SaidLine> said() {
    return life.declared().values().stream().map(this::said).toList();
  }

  private SaidLine said(Deed deed) {
    Declared declared = (Declared) deed.act();
    return new SaidLine(
        declared.figure(),
        words.figure(declared.figure()),
        Figures.written(words.say(), declared.value()),
        declared.source(),
        words.person(deed.person()),
        words.time(deed.at()));
  }

  /** What figures are others than in the edition before. */
  List<Imprint.Line> differences(Editions editions) {
    return version == null
        ? List.of()
        : new Imprint(
                life.id().number(),
                null,
                words.zone(),
                editions.differences(life, version.figures()))
            .lines(words.say(), words.registrar().definitions());
  }

  /** What was said by hand in the last edition of the year before and not yet in this one. */
  List<SaidLine> drafts(Editions editions) {
    return editions
        .findBefore(life, life.deeds().getLast().at())
        .map(last ->
            last.declared().entrySet().stream()
                .filter(said -> !life.declared().containsKey(said.getKey()))
                .map(said -> said(said.getValue()))
                .toList())
        .orElse(List.of());
  }

  /** Figures that may be said by hand, to choose one while typing. */
  static List<Indicator> sayable(PublicationWords words) {
    return words.registrar().definitions().indicators().stream()
        .filter(EditionRules::isSaid)
        .toList();
  }
}
