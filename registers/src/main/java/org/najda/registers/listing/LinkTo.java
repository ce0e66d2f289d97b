package org.najda.registers.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * That a record refers to something.
 *
 * @param field of the record that refers
 * @param kind the register of what it refers to, or {@link #INCIDENT}
 * @param target its key
 */
public record LinkTo(String field, String kind, String target) implements Comparable<LinkTo> {
  /** No register is called so. */
  public static final String INCIDENT = "@incident";

  private static final Comparator<LinkTo> ORDER =
      Comparator.comparing(LinkTo::field).thenComparing(LinkTo::kind).thenComparing(LinkTo::target);

  /** All that a record refers to, those of earlier acts too: a session hears several files. */
  public static List<LinkTo> of(Register register, Life life) {
    SortedSet<LinkTo> links = new TreeSet<>();
    for (Field field : register.fields()) {
      kindOf(field.type())
          .ifPresent(kind ->
              life.acts()
                  .forEach(act -> {
                    Value value = act.values().get(field.key());
                    if (value != null) {
                      links.add(new LinkTo(field.key(), kind, value.text()));
                    }
                  }));
    }
    return new ArrayList<>(links);
  }

  /** What a field refers to, by the word of {@link #kind}; empty where to nothing that is shown. */
  public static Optional<String> kindOf(FieldType type) {
    return switch (type) {
      case FieldType.Link link -> Optional.of(link.register());
      case FieldType.Incident incident -> Optional.of(INCIDENT);
      default -> Optional.empty();
    };
  }

  @Override
  public int compareTo(LinkTo other) {
    return ORDER.compare(this, other);
  }
}
