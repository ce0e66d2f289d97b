package org.najda.core.codec;

import org.najda.core.UnitId;
import org.najda.core.timer.Timer;

/** Timers of a state, as fields. */
final class Timers {
  private Timers() {}

  static void write(JsonWriter writer, Timer timer) {
    var incident = timer.incident();
    writer
        .field("dueAt", timer.dueAt())
        .field("kind", timer.kind())
        .field("incident", incident == null ? null : Long.valueOf(incident.number()))
        .field("unit", timer.unit())
        .field("level", timer.level());
  }

  static Timer read(Fields fields) {
    return new Timer(
        fields.instant("dueAt"),
        fields.word("kind", Timer.Kind.class),
        Wording.findIncident(fields),
        fields.findText("unit", UnitId::new),
        fields.smallNumber("level"));
  }
}
