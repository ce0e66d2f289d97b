package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Deadline;
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
      case Source.Kept kept -> register(part, indicator, kept);
      case Source.Followed followed -> register(part, indicator, followed.first());
      case Source.Lapse lapse -> {
        register(part, indicator, lapse.ends());
        neverAddUp(part, indicator);
      }
      case Source.Overrun overrun -> overrun(part, overrun);
      case Source.Formula formula -> named(part, "formula", formula.formula().ids());
      case Source.Earlier earlier -> earlier(part, part.word("earlier"));
      case Source.Journal journal -> parts(part, indicator, Breakdown.MONTH, Breakdown.ROOM);
      case Source.Intervals intervals -> {
        parts(part, indicator, Breakdown.ROOM, Breakdown.PHASE);
        if (!intervals.measure().isCount()) {
          neverAddUp(part, indicator);
        }
      }
      case Source.Entries entries -> {}
      case Source.OfReview review -> {}
      case Source.Declared declared -> {}
    }
  }

  private void register(YamlPart part, Indicator indicator, Source.Kept kept) {
    all.findRegister(kept.register())
        .ifPresentOrElse(
            register -> keptChecks(part, register, indicator, kept),
            () -> part.spot().known(part.word("register"), registers(), FlawCode.UNKNOWN_REGISTER));
  }

  private void overrun(YamlPart part, Source.Overrun overrun) {
    Optional<Register> register = all.findRegister(overrun.register());
    if (register.isEmpty()) {
      part.spot().known(part.word("register"), registers(), FlawCode.UNKNOWN_REGISTER);
      return;
    }
    List<String> told =
        register.get().deadlines().stream()
            .filter(Deadline::isToldAtEnd)
            .map(Deadline::key)
            .toList();
    part.spot().known(part.word("ran-over"), told, FlawCode.UNKNOWN_DEADLINE);
  }

  /** What is not told by fields of a register has only these parts. */
  private static void parts(YamlPart part, Indicator indicator, String... known) {
    indicator.breakdowns().stream()
        .filter(breakdown -> !List.of(known).contains(breakdown.key()))
        .forEach(breakdown -> {
          YamlPart parts = part.part("breakdowns");
          parts
              .spot()
              .add(
                  parts.line(breakdown.key()),
                  FlawCode.NO_SUCH_PARTS,
                  breakdown.key(),
                  String.join(", ", known));
        });
  }

  private static void neverAddUp(YamlPart part, Indicator indicator) {
    indicator.breakdowns().stream()
        .filter(breakdown -> breakdown.parts() != Breakdown.Parts.APART)
        .forEach(breakdown -> {
          YamlPart own = part.part("breakdowns").part(breakdown.key());
          own.spot().add(own.line("parts"), FlawCode.NEVER_ADD_UP, breakdown.key());
        });
  }

  private static void keptChecks(
      YamlPart part, Register register, Indicator indicator, Source.Kept kept) {
    KeptChecks checks = new KeptChecks(part, register, kept);
    checks.run();
    indicator.breakdowns().forEach(checks::breakdown);
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
