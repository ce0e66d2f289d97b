package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;

/** Whether what an indicator counts of a register, and into what parts, is there. */
record KeptChecks(YamlPart part, Register register, Source.Kept kept) {

  void run() {
    List<String> acts = Checks.keys(register.acts(), Act::key);
    for (String key : new String[] {"act", "undone-by", "followed-by", "since-act"}) {
      part.findWord(key).ifPresent(word -> part.spot().known(word, acts, FlawCode.UNKNOWN_ACT));
    }
    for (YamlPart.Word act : part.words("until")) {
      part.spot().known(act, acts, FlawCode.UNKNOWN_ACT);
    }
    for (YamlPart.Word state : part.words("in")) {
      part.spot().known(state, Checks.keys(register.states(), State::key), FlawCode.UNKNOWN_STATE);
    }
    with(part);
    part.findWord("sum").ifPresent(word -> field(word, FieldType.Amount.class, "number"));
  }

  void breakdown(Breakdown breakdown) {
    YamlPart parts = part.part("breakdowns");
    YamlPart own = parts.part(breakdown.key());
    switch (breakdown.by()) {
      case By.Field by -> {
        field(
            new YamlPart.Word(by.field(), parts.line(by.field())),
            FieldType.Choice.class,
            "choice");
        options(by.field(), own.words("options"));
        if (breakdown.parts().isOfOneEach() && severalOf(by.field())) {
          own.spot().add(own.line("parts"), FlawCode.MAY_OVERLAP, by.field());
        }
      }
      case By.Month month -> {
        if (kept.atEnd()) {
          own.spot().add(own.line(), FlawCode.NO_MONTHS);
        }
      }
      case By.Unit unit -> {}
      case By.Room room -> noSuch(own, breakdown);
      case By.Phase phase -> noSuch(own, breakdown);
      case By.Named named -> {
        YamlPart groups = own.part("groups");
        named.groups().forEach(group -> with(groups.part(group.key())));
      }
    }
  }

  private void noSuch(YamlPart own, Breakdown breakdown) {
    List<String> known = new ArrayList<>(Checks.keys(register.fields(), Field::key));
    known.addAll(List.of(Breakdown.MONTH, Breakdown.UNIT));
    own.spot().add(own.line(), FlawCode.NO_SUCH_PARTS, breakdown.key(), String.join(", ", known));
  }

  private void with(YamlPart of) {
    if (of.has("with")) {
      YamlPart with = of.part("with");
      for (String name : with.keys()) {
        field(new YamlPart.Word(name, with.line(name)), FieldType.Choice.class, "choice");
        options(name, with.words(name));
      }
    }
  }

  private void options(String name, List<YamlPart.Word> named) {
    if (typeOf(name) instanceof FieldType.Choice choice) {
      List<String> options = Checks.keys(choice.options(), FieldType.Option::key);
      named.stream()
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

  private boolean severalOf(String name) {
    return typeOf(name) instanceof FieldType.Choice choice && choice.several();
  }

  private @Nullable FieldType typeOf(String name) {
    return register.findField(name).map(Field::type).orElse(null);
  }

  /** A figure that counts an act by a value that the act never asks for would always be 0. */
  private void field(YamlPart.Word word, Class<? extends FieldType> type, String name) {
    Checks.typed(part.spot(), register, word, type, name);
    register.acts().stream()
        .filter(act -> act.key().equals(kept.act()))
        .filter(act -> act.asks().stream().noneMatch(ask -> ask.field().equals(word.text())))
        .forEach(act -> part.spot().add(word.line(), FlawCode.NOT_OF_ACT, act.key(), word.text()));
  }
}
