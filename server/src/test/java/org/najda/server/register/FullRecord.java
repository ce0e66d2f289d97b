package org.najda.server.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.server.definition.Declared;
import org.najda.server.listing.KeptRecord;
import org.najda.server.listing.ListTables;

/** A record that holds something in every field, so that nothing is unseen for being empty. */
public final class FullRecord {
  private FullRecord() {}

  /** Puts one into the tables, past all rules; gives its number. */
  public static String put(DataSource database, Register register, String unit, Instant at) {
    Act opening = register.acts().stream().filter(Act::opens).findFirst().orElseThrow();
    Books books = new Books(database);
    ListTables lists = new ListTables(database, Declared.shipped().law());
    return books.as(
        "@import",
        () -> {
          String record = books.nextNumber(register, 2001);
          Step step = new Step.Done(opening.key(), values(register, unit), false);
          Entry entry = new Entry(1, step, at, at, "somebody", register.version());
          books.open(register, record, unit, entry);
          String request = UUID.randomUUID().toString();
          books.append(register, record, entry, request, Life.of(register, List.of(entry)), null);
          lists.follow(register, new KeptRecord(record, unit, ZoneOffset.UTC, List.of(entry)));
          return record;
        });
  }

  private static SortedMap<String, Value> values(Register register, String unit) {
    SortedMap<String, Value> values = new TreeMap<>();
    register.fields().forEach(field -> values.put(field.key(), value(register, field, unit)));
    return values;
  }

  private static Value value(Register register, Field field, String unit) {
    return switch (field.type()) {
      case FieldType.Text text -> new Value.Text(token(register, field));
      case FieldType.Choice choice when choice.several() ->
          new Value.ChosenAll(new TreeSet<>(List.of(choice.options().getFirst().key())));
      case FieldType.Choice choice -> new Value.Chosen(choice.options().getFirst().key());
      case FieldType.Amount amount ->
          new Value.Amount(BigDecimal.valueOf(amount.least()).setScale(amount.decimals()));
      case FieldType.Day day -> new Value.Day(LocalDate.parse("2001-02-03"));
      case FieldType.Moment moment -> new Value.Moment(Instant.parse("2001-02-03T04:05:06Z"));
      case FieldType.YesNo yesNo -> new Value.YesNo(true);
      case FieldType.Staff staff -> new Value.Reference("nobody-at-all");
      case FieldType.Incident incident -> new Value.Reference("nowhere/1");
      case FieldType.Room room -> new Value.Reference("nowhere");
      case FieldType.OrgUnit orgUnit -> new Value.Reference(unit);
      case FieldType.Link link -> new Value.Reference("1999-000001");
    };
  }

  /** What a text field holds, and nothing else on any page does. */
  public static String token(Register register, Field field) {
    // Short enough for the shortest field there is.
    int inRegister = register.fields().indexOf(field);
    int ofRegister = Math.floorMod(register.key().hashCode(), 36 * 36 * 36);
    return "q%3s%2sz"
        .formatted(Integer.toString(ofRegister, 36), Integer.toString(inRegister, 36))
        .replace(' ', '0');
  }
}
