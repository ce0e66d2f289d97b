package org.najda.core.codec;

import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
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
  }

  static Unit read(Fields fields) {
    return new Unit(
        fields.text("id", UnitId::new),
        fields.word("availability", Availability.class),
        Wording.findIncident(fields),
        fields.numbers("stack", IncidentId::new));
  }
}
