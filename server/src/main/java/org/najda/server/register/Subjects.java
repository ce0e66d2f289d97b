package org.najda.server.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Value;

/** Whom a record is about. */
final class Subjects {
  private Subjects() {}

  /**
   * Whether a record is about somebody of the service, by his number, as it ever was entered: a
   * correction lets nobody in who was kept out.
   */
  static boolean isAbout(String person, Register register, List<Entry> entries) {
    return register.fields().stream()
        .filter(field -> field.identifies() && field.type() instanceof FieldType.Staff)
        .anyMatch(field -> holds(field, person, entries));
  }

  private static boolean holds(Field field, String text, List<Entry> entries) {
    return entries.stream().flatMap(entry -> values(field, entry)).anyMatch(text::equals);
  }

  /** The fields that tell whom a record is about and hold exactly this, now or once. */
  static List<Field> identifiedBy(String text, Register register, List<Entry> entries) {
    String asked = plain(text);
    return register.fields().stream()
        .filter(Field::identifies)
        .filter(field ->
            entries.stream()
                .flatMap(entry -> values(field, entry))
                .anyMatch(value -> plain(value).equals(asked)))
        .toList();
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> values(Field field, Entry entry) {
    return switch (entry.step()) {
      case Step.Done done -> Stream.ofNullable(done.values().get(field.key())).map(Value::text);
      case Step.Corrected corrected ->
          Stream.ofNullable(corrected.values().get(field.key())).map(Value::text);
      case Step.Confirmed confirmed -> Stream.empty();
      case Step.Rejected rejected -> Stream.empty();
    };
  }
}
