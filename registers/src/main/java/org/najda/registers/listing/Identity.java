package org.najda.registers.listing;

import java.util.List;
import java.util.stream.Stream;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Value;

/**
 * What a record says of whom it is about: a name, a number, a paper.
 *
 * @param field that identifies
 * @param text as it was entered
 */
public record Identity(Field field, String text) {

  /** All that a record says or once said: what was corrected still tells whom it was about. */
  public static List<Identity> listAll(Register register, List<Entry> entries) {
    return register.fields().stream()
        .filter(Field::identifies)
        .flatMap(field ->
            entries.stream()
                .flatMap(entry -> values(field, entry))
                .map(value -> new Identity(field, value.text())))
        .distinct()
        .toList();
  }

  private static Stream<Value> values(Field field, Entry entry) {
    return switch (entry.step()) {
      case Step.Done done -> Stream.ofNullable(done.values().get(field.key()));
      case Step.Corrected corrected -> Stream.ofNullable(corrected.values().get(field.key()));
      case Step.Confirmed confirmed -> Stream.empty();
      case Step.Rejected rejected -> Stream.empty();
    };
  }
}
