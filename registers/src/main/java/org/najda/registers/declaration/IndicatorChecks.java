package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Relation;

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
                  register -> new Kept(part, register).run(kept),
                  () ->
                      part.spot()
                          .known(part.word("register"), registers(), FlawCode.UNKNOWN_REGISTER));
      case Source.Formula formula -> named(part, "formula", formula.formula().ids());
      case Source.Earlier earlier -> earlier(part, part.word("earlier"));
      case Source.Journal journal -> {}
      case Source.Declared declared -> {}
    }
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
              Relation relation =
                  indicator.source() instanceof Source.Formula formula
                      ? formula.formula()
                      : indicator.relation();
              rows.add(new FigureRow(parts.size(), indicator.id(), null, relation));
            }));
    try {
      FigureTable.of(rows);
    } catch (BrokenTable broken) {
      YamlPart part = parts.get(broken.line() - 1);
      part.spot().add(part.line(), FlawCode.CIRCLE, broken.getMessage());
    }
  }

  /** An indicator of a register that is there. */
  private record Kept(YamlPart part, Register register) {

    void run(Source.Kept kept) {
      List<String> acts = Checks.keys(register.acts(), Act::key);
      for (String key : new String[] {"act", "undone-by"}) {
        part.findWord(key).ifPresent(word -> part.spot().known(word, acts, FlawCode.UNKNOWN_ACT));
      }
      for (YamlPart.Word state : part.words("in")) {
        part.spot()
            .known(state, Checks.keys(register.states(), State::key), FlawCode.UNKNOWN_STATE);
      }
      kept.with().keySet().forEach(field -> options(kept, field));
      part.findWord("sum").ifPresent(word -> field(kept, word, FieldType.Amount.class, "number"));
    }

    private void options(Source.Kept kept, String name) {
      YamlPart with = part.part("with");
      field(kept, new YamlPart.Word(name, with.line(name)), FieldType.Choice.class, "choice");
      if (register.findField(name).map(Field::type).orElse(null)
          instanceof FieldType.Choice choice) {
        List<String> options = Checks.keys(choice.options(), FieldType.Option::key);
        with.words(name).stream()
            .filter(word -> !options.contains(word.text()))
            .forEach(word ->
                part.spot()
                    .add(
                        word.line(),
                        FlawCode.UNKNOWN_OPTION,
                        name,
                        word.text(),
                        String.join(", ", options)));
      }
    }

    /** A figure that counts an act by a value that the act never asks for would always be 0. */
    private void field(
        Source.Kept kept, YamlPart.Word word, Class<? extends FieldType> type, String name) {
      part.spot().known(word, Checks.keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD);
      register
          .findField(word.text())
          .filter(field -> !type.isInstance(field.type()))
          .ifPresent(field -> part.spot().add(word.line(), FlawCode.WRONG_TYPE, word.text(), name));
      register.acts().stream()
          .filter(act -> act.key().equals(kept.act()))
          .filter(act -> act.asks().stream().noneMatch(ask -> ask.field().equals(word.text())))
          .forEach(
              act -> part.spot().add(word.line(), FlawCode.NOT_OF_ACT, act.key(), word.text()));
    }
  }
}
