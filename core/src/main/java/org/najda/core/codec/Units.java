package org.najda.core.codec;

import java.util.TreeSet;
import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.unit.Condition;
import org.najda.core.unit.HeldStatus;
import org.najda.core.unit.LogOn;
import org.najda.core.unit.Panic;
import org.najda.core.unit.Unit;

/** Units of a state, as fields. */
final class Units {
  private Units() {}

  static void write(JsonWriter writer, Unit unit) {
    var incident = unit.incident();
    writer
        .field("id", unit.id())
        .field("availability", unit.availability())
        .field("incident", incident == null ? null : Long.valueOf(incident.number()))
        .list("stack", unit.stack(), (w, waiting) -> w.number(waiting.number()));
    write(writer, unit.condition());
  }

  private static void write(JsonWriter writer, Condition condition) {
    writer
        .object("logOn", condition.logOn(), Units::write)
        .object("status", condition.status(), Units::write)
        .object("panic", condition.panic(), Units::write);
  }

  private static void write(JsonWriter writer, LogOn logOn) {
    writer
        .field("at", logOn.at())
        .texts("crew", logOn.crew())
        .field("vehicle", logOn.vehicle())
        .field("shift", logOn.shift());
  }

  private static void write(JsonWriter writer, HeldStatus status) {
    writer
        .field("code", status.code())
        .field("since", status.since())
        .field("overstays", status.overstays())
        .field("warnAt", status.warnAt());
  }

  private static void write(JsonWriter writer, Panic panic) {
    writer
        .field("at", panic.at())
        .field("by", panic.by())
        .object("last", panic.last(), Units::write);
  }

  static void write(JsonWriter writer, Panic.LastSeen last) {
    writer.object("point", last.point(), Wording::write).field("at", last.at());
  }

  static Unit read(Fields fields) {
    return new Unit(
        fields.text("id", UnitId::new),
        fields.word("availability", Availability.class),
        Wording.findIncident(fields),
        fields.numbers("stack", IncidentId::new),
        new Condition(
            fields.findObject("logOn", Units::logOn),
            fields.findObject("status", Units::status),
            fields.findObject("panic", Units::panic)));
  }

  private static LogOn logOn(Fields fields) {
    return new LogOn(
        fields.instant("at"),
        new TreeSet<>(fields.texts("crew", PersonId::new)),
        fields.findText("vehicle"),
        fields.findText("shift"));
  }

  private static HeldStatus status(Fields fields) {
    return new HeldStatus(
        fields.text("code"),
        fields.instant("since"),
        fields.smallNumber("overstays"),
        fields.findInstant("warnAt"));
  }

  private static Panic panic(Fields fields) {
    return new Panic(
        fields.instant("at"),
        fields.text("by", PersonId::new),
        fields.findObject("last", Units::lastSeen));
  }

  static Panic.LastSeen lastSeen(Fields fields) {
    return new Panic.LastSeen(fields.object("point", Wording::point), fields.findInstant("at"));
  }
}
