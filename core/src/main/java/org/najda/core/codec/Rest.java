package org.najda.core.codec;

import org.najda.core.Availability;
import org.najda.core.UnitId;
import org.najda.core.room.Remembered;
import org.najda.core.timer.Timer;
import org.najda.core.unit.Unit;

/** Units, timers and remembered commands of a state, as fields. */
final class Rest {
  private Rest() {}

  static void write(JsonWriter writer, Unit unit) {
    var incident = unit.incident();
    writer
        .field("id", unit.id())
        .field("availability", unit.availability())
        .field("incident", incident == null ? null : Long.valueOf(incident.number()));
  }

  static Unit unit(Fields fields) {
    return new Unit(
        fields.text("id", UnitId::new),
        fields.word("availability", Availability.class),
        Wording.findIncident(fields));
  }

  static void write(JsonWriter writer, Timer timer) {
    var incident = timer.incident();
    writer
        .field("dueAt", timer.dueAt())
        .field("kind", timer.kind())
        .field("incident", incident == null ? null : Long.valueOf(incident.number()))
        .field("unit", timer.unit())
        .field("level", timer.level());
  }

  static Timer timer(Fields fields) {
    return new Timer(
        fields.instant("dueAt"),
        fields.word("kind", Timer.Kind.class),
        Wording.findIncident(fields),
        fields.findText("unit", UnitId::new),
        fields.smallNumber("level"));
  }

  static void write(JsonWriter writer, Remembered command) {
    writer
        .field("id", command.id())
        .field("digest", command.digest())
        .field("at", command.at())
        .field("first", command.firstSequence())
        .field("last", command.lastSequence());
  }

  static Remembered command(Fields fields) {
    return new Remembered(
        fields.text("id"),
        fields.text("digest"),
        fields.instant("at"),
        fields.number("first"),
        fields.number("last"));
  }
}
