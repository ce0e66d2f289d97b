package org.najda.registers.declaration;

import java.util.List;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Figure;
import org.najda.registers.definition.Figure.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;

/**
 * Whether what a figure names is there: register, act, states, fields, options, other figures.
 *
 * @param figures as they are written
 */
record FigureChecks(Definitions all, YamlPart figures) {

  void run() {
    for (Figure figure : all.figures()) {
      YamlPart part = figures.part(figure.id());
      switch (figure.source()) {
        case Source.Kept kept ->
            all.findRegister(kept.register())
                .ifPresentOrElse(
                    register -> new Kept(part, register).run(kept),
                    () ->
                        part.spot()
                            .known(part.word("register"), registers(), FlawCode.UNKNOWN_REGISTER));
        case Source.Follows follows -> part.words("from").forEach(word -> figure(part, word));
        case Source.Earlier earlier -> figure(part, part.word("earlier"));
        case Source.Journal journal -> {}
        case Source.Declared declared -> {}
      }
    }
  }

  private List<String> registers() {
    return Checks.keys(all.registers(), Register::key);
  }

  private void figure(YamlPart part, YamlPart.Word word) {
    if (all.figures().stream().noneMatch(figure -> figure.id().equals(word.text()))) {
      part.spot().add(word.line(), FlawCode.UNKNOWN_FIGURE, word.text());
    }
  }

  /** A figure of a register that is there. */
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
