package org.najda.registers.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Origin;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Values;

/** Whether what an act begins from is there, and fits what the act asks. */
final class OriginChecks {
  private final Definitions all;
  private final Register register;
  private final Act act;
  private final YamlPart.Spot spot;

  OriginChecks(Definitions all, Register register, Act act, YamlPart.Spot spot) {
    this.all = all;
    this.register = register;
    this.act = act;
    this.spot = spot;
  }

  void run(YamlPart part) {
    part.each(
        "begins-from",
        origin -> {
          check(origin);
          return origin;
        });
  }

  private void check(YamlPart origin) {
    YamlPart.Word as = origin.word("as");
    asked(as);
    register
        .findField(as.text())
        .ifPresent(field -> {
          Optional<List<String>> known = knownOf(field.type());
          if (known.isEmpty()) {
            spot.add(as.line(), FlawCode.WRONG_TYPE, as.text(), "link or incident");
          } else if (origin.has("fills")) {
            fills(origin.part("fills"), known.get());
          }
        });
    if (origin.has("sets")) {
      sets(origin.part("sets"));
    }
  }

  /** What is known there; empty where the field refers to nothing that a record begins from. */
  private Optional<List<String>> knownOf(FieldType type) {
    return switch (type) {
      case FieldType.Link link ->
          Optional.of(
              all.findRegister(link.register())
                  .map(other -> Checks.keys(other.fields(), Field::key))
                  .orElse(List.of()));
      case FieldType.Incident incident ->
          Optional.of(Arrays.stream(Origin.OfIncident.values()).map(Scalars::written).toList());
      default -> Optional.empty();
    };
  }

  private void fills(YamlPart part, List<String> known) {
    for (String key : part.keys()) {
      asked(new YamlPart.Word(key, part.line(key)));
      spot.known(part.word(key), known, FlawCode.UNKNOWN_FIELD);
    }
  }

  private void sets(YamlPart part) {
    for (String key : part.keys()) {
      asked(new YamlPart.Word(key, part.line(key)));
      String text = part.word(key).text();
      register
          .findField(key)
          .filter(field -> Values.find(field.type(), text).isEmpty())
          .ifPresent(field -> spot.add(part.line(key), FlawCode.BAD_FILLING, text, key));
    }
  }

  private void asked(YamlPart.Word word) {
    if (!act.asksFor(word.text())) {
      spot.add(word.line(), FlawCode.NOT_OF_ACT, act.key(), word.text());
    }
  }
}
