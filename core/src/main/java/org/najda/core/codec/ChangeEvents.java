package org.najda.core.codec;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;
import org.najda.core.change.ChangeBook;
import org.najda.core.change.Obstacle;
import org.najda.core.change.PlannedChange;
import org.najda.core.change.SettingsChange;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.ChangeEvent.ChangeFailed;
import org.najda.core.event.ChangeEvent.ChangePlanned;
import org.najda.core.event.ChangeEvent.ChangeWithdrawn;

/** Planned changes of the settings, and what happens to them, as fields. */
final class ChangeEvents {
  private ChangeEvents() {}

  static void write(JsonWriter writer, ChangeEvent event) {
    writer.field("change", event.change().number());
    switch (event) {
      case ChangePlanned e ->
          writer.field("from", e.from()).object("what", e.what(), ChangeEvents::write);
      case ChangeWithdrawn e -> {}
      case ChangeFailed e -> writer.object("why", e.why(), ChangeEvents::write);
    }
  }

  static ChangePlanned planned(Fields fields) {
    return new ChangePlanned(
        change(fields), fields.instant("from"), fields.object("what", ChangeEvents::what));
  }

  static ChangeWithdrawn withdrawn(Fields fields) {
    return new ChangeWithdrawn(change(fields));
  }

  static ChangeFailed failed(Fields fields) {
    return new ChangeFailed(change(fields), fields.object("why", ChangeEvents::why));
  }

  static void write(JsonWriter writer, PlannedChange change) {
    writer
        .field("change", change.id().number())
        .field("by", change.by())
        .field("plannedAt", change.plannedAt())
        .field("from", change.from())
        .object("what", change.change(), ChangeEvents::write)
        .object("why", change.obstacle(), ChangeEvents::write);
  }

  static ChangeBook book(Fields fields) {
    long lastNumber = fields.number("lastChange");
    ChangeBook book = ChangeBook.EMPTY;
    for (PlannedChange change : fields.objects("changes", ChangeEvents::read)) {
      book = book.with(change);
    }
    return new ChangeBook(lastNumber, book.byId());
  }

  private static PlannedChange read(Fields fields) {
    return new PlannedChange(
        change(fields),
        fields.text("by", PersonId::new),
        fields.instant("plannedAt"),
        fields.instant("from"),
        fields.object("what", ChangeEvents::what),
        fields.findObject("why", ChangeEvents::why));
  }

  private static void write(JsonWriter writer, SettingsChange change) {
    writer
        .object("before", change.before(), Settings::write)
        .object("after", change.after(), Settings::write);
  }

  private static SettingsChange what(Fields fields) {
    return new SettingsChange(
        fields.object("before", Settings::read), fields.object("after", Settings::read));
  }

  private static void write(JsonWriter writer, Obstacle why) {
    writer
        .field("refusal", why.refusal())
        .objects(
            "args",
            why.args().entrySet(),
            (w, arg) -> w.field("name", arg.getKey()).field("value", arg.getValue()));
  }

  private static Obstacle why(Fields fields) {
    SortedMap<String, String> args = new TreeMap<>();
    fields
        .objects("args", arg -> Map.entry(arg.text("name"), arg.text("value")))
        .forEach(arg -> args.put(arg.getKey(), arg.getValue()));
    return new Obstacle(fields.text("refusal"), args);
  }

  static @Nullable Long number(@Nullable ChangeId change) {
    return change == null ? null : change.number();
  }

  static @Nullable ChangeId findChange(Fields fields) {
    Long number = fields.findNumber("change");
    return number == null ? null : new ChangeId(number);
  }

  private static ChangeId change(Fields fields) {
    return new ChangeId(fields.number("change"));
  }
}
