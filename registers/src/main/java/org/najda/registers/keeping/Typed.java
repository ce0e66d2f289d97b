package org.najda.registers.keeping;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;
import org.najda.registers.entry.Values;

/** Makes values of what was typed. An empty text is no value. */
record Typed(Register register, Known known) {

  /** The values of an act, those that it needs all there. */
  SortedMap<String, Value> values(Act act, Map<String, String> texts) {
    SortedMap<String, Value> values = new TreeMap<>();
    new TreeMap<>(texts)
        .forEach((field, text) -> {
          requireAsked(act, field);
          if (!text.isBlank()) {
            values.put(field, value(field, text));
          }
        });
    for (Act.Ask ask : act.typed()) {
      if (ask.required() && !values.containsKey(ask.field())) {
        throw new Refused(Refusal.about(ask.field(), RefusalCode.MISSING));
      }
    }
    return values;
  }

  /** What a correction changes; null where a value is taken away. */
  SortedMap<String, @Nullable Value> corrections(Act act, Map<String, String> texts) {
    SortedMap<String, @Nullable Value> changed = new TreeMap<>();
    new TreeMap<>(texts)
        .forEach((field, text) -> {
          boolean required = requireAsked(act, field).required();
          if (text.isBlank() && required) {
            throw new Refused(Refusal.about(field, RefusalCode.MISSING));
          }
          changed.put(field, text.isBlank() ? null : value(field, text));
        });
    return changed;
  }

  private static Act.Ask requireAsked(Act act, String field) {
    return act.typed().stream()
        .filter(ask -> ask.field().equals(field))
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.about(field, RefusalCode.NOT_ASKED)));
  }

  private Value value(String field, String text) {
    FieldType type = register.getField(field).type();
    Value value =
        Values.find(type, text)
            .filter(found -> isOffered(type, found))
            .orElseThrow(() -> new Refused(Refusal.about(field, RefusalCode.BAD_VALUE)));
    if (type instanceof FieldType.Reference reference && !known.isKnown(reference, value.text())) {
      throw new Refused(Refusal.about(field, RefusalCode.NOT_KNOWN));
    }
    return value;
  }

  /** An option that was closed is still read, and no longer entered. */
  private static boolean isOffered(FieldType type, Value value) {
    return !(type instanceof FieldType.Choice choice)
        || choice.options().stream()
            .filter(FieldType.Option::closed)
            .noneMatch(closed -> List.of(value.text().split(",")).contains(closed.key()));
  }
}
