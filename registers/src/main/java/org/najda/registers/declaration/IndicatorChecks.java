package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;

/**
 * Whether what indicators name is there (register, act, states, fields, options, one another), and
 * whether none is worked out from itself.
 *
 * @param chapters with what is written of them
 */
record IndicatorChecks(Definitions all, Map<YamlPart, Chapter> chapters) {

  void run() {
    chapters.forEach((top, chapter) -> {
      fileName(top, chapter);
      YamlPart parts = top.part("indicators");
      chapter.indicators().forEach(indicator -> check(indicator, parts.part(indicator.id())));
    });
    oneOfEachAndNoCircle();
  }

  private static void fileName(YamlPart top, Chapter chapter) {
    if (!top.spot().file().equals("indicators/" + chapter.key() + ".yaml")) {
      top.spot().add(top.line("chapter"), FlawCode.FILE_NAME, chapter.key(), chapter.key());
    }
  }

  private void check(Indicator indicator, YamlPart part) {
    if (indicator.relation() != null) {
      named(part, "relation", indicator.relation().ids());
    }
    switch (indicator.source()) {
      case Source.Kept kept ->
          all.findRegister(kept.register())
              .ifPresentOrElse(
                  register -> keptChecks(part, register, indicator, kept),
                  () ->
                      part.spot()
                          .known(part.word("register"), registers(), FlawCode.UNKNOWN_REGISTER));
      case Source.Formula formula -> named(part, "formula", formula.formula().ids());
      case Source.Earlier earlier -> earlier(part, part.word("earlier"));
      case Source.Journal journal ->
          indicator.breakdowns().stream()
              .filter(breakdown -> !(breakdown.by() instanceof Breakdown.By.Month))
              .forEach(breakdown -> notOfJournal(part.part("breakdowns"), breakdown));
      case Source.Declared declared -> {}
    }
  }

  private static void keptChecks(
      YamlPart part, Register register, Indicator indicator, Source.Kept kept) {
    KeptChecks checks = new KeptChecks(part, register, kept);
    checks.run();
    indicator.breakdowns().forEach(checks::breakdown);
  }

  private static void notOfJournal(YamlPart parts, Breakdown breakdown) {
    parts
        .spot()
        .add(parts.line(breakdown.key()), FlawCode.UNKNOWN_FIELD, breakdown.key(), Breakdown.MONTH);
  }

  private List<String> registers() {
    return Checks.keys(all.registers(), Register::key);
  }

  private void named(YamlPart part, String key, SequencedSet<String> ids) {
    ids.stream()
        .filter(id -> all.findIndicator(id).isEmpty())
        .forEach(id -> part.spot().add(part.line(key), FlawCode.UNKNOWN_INDICATOR, id));
  }

  private void earlier(YamlPart part, YamlPart.Word word) {
    Source source = all.findIndicator(word.text()).map(Indicator::source).orElse(null);
    if (source == null) {
      part.spot().add(word.line(), FlawCode.UNKNOWN_INDICATOR, word.text());
    } else if (!(source instanceof Source.Kept || source instanceof Source.Journal)) {
      part.spot().add(word.line(), FlawCode.NOT_COUNTED, word.text());
    }
  }

  /** All chapters are one table. */
  private void oneOfEachAndNoCircle() {
    List<YamlPart> parts = new ArrayList<>();
    List<FigureRow> rows = new ArrayList<>();
    chapters.forEach((top, chapter) ->
        chapter
            .indicators()
            .forEach(indicator -> {
              parts.add(top.part("indicators").part(indicator.id()));
              rows.add(new FigureRow(parts.size(), indicator.id(), null, indicator.rule()));
            }));
    try {
      FigureTable.of(rows);
    } catch (BrokenTable broken) {
      YamlPart part = parts.get(broken.line() - 1);
      part.spot().add(part.line(), FlawCode.CIRCLE, broken.getMessage());
    }
  }
}
