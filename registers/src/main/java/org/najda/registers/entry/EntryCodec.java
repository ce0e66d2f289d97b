package org.najda.registers.entry;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.codec.Fields;
import org.najda.core.codec.JsonWriter;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry.Step;

/**
 * The canonical bytes of an entry: what is stored, what is sealed, and the same on any machine.
 *
 * <p>JSON in UTF-8 with its fields in one order, values as texts under the keys of their fields.
 */
public final class EntryCodec {
  private EntryCodec() {}

  public static byte[] encode(Entry entry) {
    JsonWriter json = new JsonWriter().begin();
    json.field("number", entry.number())
        .field("version", entry.version())
        .field("at", entry.at())
        .field("recordedAt", entry.recordedAt())
        .field("by", entry.by())
        .field("kind", kind(entry.step()));
    switch (entry.step()) {
      case Step.Done done ->
          values(json.field("act", done.act()), done.values()).mark("waits", done.waits());
      case Step.Corrected corrected ->
          values(
              json.field("entry", corrected.entry())
                  .field("right", corrected.at())
                  .field("reason", corrected.reason()),
              corrected.values());
      case Step.Confirmed confirmed -> json.field("entry", confirmed.entry());
      case Step.Rejected rejected ->
          json.field("entry", rejected.entry()).field("reason", rejected.reason());
    }
    return json.end().toBytes();
  }

  /**
   * The entry that these bytes hold.
   *
   * @throws org.najda.core.codec.UnreadableException they hold none, or a value that is none of its
   *     field's type
   */
  public static Entry decode(Register register, byte[] bytes) {
    return Fields.read("entry", bytes, fields -> entry(register, fields));
  }

  private static Entry entry(Register register, Fields fields) {
    return new Entry(
        fields.smallNumber("number"),
        step(register, fields),
        fields.instant("at"),
        fields.instant("recordedAt"),
        fields.text("by"),
        fields.smallNumber("version"));
  }

  private static Step step(Register register, Fields fields) {
    return switch (fields.text("kind", Kind::of)) {
      case DONE ->
          new Step.Done(
              fields.text("act"), present(values(register, fields)), fields.mark("waits"));
      case CORRECTED ->
          new Step.Corrected(
              fields.smallNumber("entry"),
              fields.findInstant("right"),
              values(register, fields),
              fields.text("reason"));
      case CONFIRMED -> new Step.Confirmed(fields.smallNumber("entry"));
      case REJECTED -> new Step.Rejected(fields.smallNumber("entry"), fields.text("reason"));
    };
  }

  private enum Kind {
    DONE,
    CORRECTED,
    CONFIRMED,
    REJECTED;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** The word for what an entry does. */
  public static String kind(Step step) {
    Kind kind =
        switch (step) {
          case Step.Done done -> Kind.DONE;
          case Step.Corrected corrected -> Kind.CORRECTED;
          case Step.Confirmed confirmed -> Kind.CONFIRMED;
          case Step.Rejected rejected -> Kind.REJECTED;
        };
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static JsonWriter values(
      JsonWriter json, SortedMap<String, ? extends @Nullable Value> values) {
    Collection<? extends Map.Entry<String, ? extends @Nullable Value>> entries = values.entrySet();
    return json.objects(
        "values",
        entries,
        (writer, each) -> {
          Value value = each.getValue();
          writer.field("field", each.getKey()).field("text", value == null ? null : value.text());
        });
  }

  private static SortedMap<String, @Nullable Value> values(Register register, Fields fields) {
    SortedMap<String, @Nullable Value> values = new TreeMap<>();
    fields
        .objects("values", each -> new Written(each.text("field"), each.findText("text")))
        .forEach(written -> values.put(written.field(), written.value(register)));
    return values;
  }

  private static SortedMap<String, Value> present(SortedMap<String, @Nullable Value> values) {
    SortedMap<String, Value> present = new TreeMap<>();
    values.forEach((field, value) -> {
      if (value == null) {
        throw new IllegalArgumentException("An act gives " + field + " no value.");
      }
      present.put(field, value);
    });
    return present;
  }

  private record Written(String field, @Nullable String text) {
    @Nullable Value value(Register register) {
      if (text == null) {
        return null;
      }
      FieldType type = register.getField(field).type();
      return Values.find(type, text)
          .orElseThrow(() -> new IllegalArgumentException("The value of " + field + " is none."));
    }
  }
}
