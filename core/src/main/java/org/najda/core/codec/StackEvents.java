package org.najda.core.codec;

import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.event.StackEvent;
import org.najda.core.event.StackEvent.MissionInterrupted;
import org.najda.core.event.StackEvent.StackReordered;
import org.najda.core.event.StackEvent.UnitUnstacked;
import org.najda.core.event.StackEvent.UnitsStacked;

/** What happens to the incidents that wait for busy units, as fields. */
final class StackEvents {
  private StackEvents() {}

  static void write(JsonWriter writer, StackEvent event) {
    writer.field("incident", event.incident().number());
    switch (event) {
      case UnitsStacked e -> writer.texts("units", e.units());
      case StackReordered e -> writer.field("unit", e.unit()).field("position", e.position());
      case UnitUnstacked e -> writer.field("unit", e.unit());
      case MissionInterrupted e ->
          writer.field("unit", e.unit()).field("inFavourOf", e.inFavourOf().number());
    }
  }

  static UnitsStacked stacked(Fields fields) {
    return new UnitsStacked(Wording.incident(fields), fields.texts("units", UnitId::new));
  }

  static StackReordered reordered(Fields fields) {
    return new StackReordered(
        Wording.incident(fields), Wording.unit(fields), fields.smallNumber("position"));
  }

  static UnitUnstacked unstacked(Fields fields) {
    return new UnitUnstacked(Wording.incident(fields), Wording.unit(fields));
  }

  static MissionInterrupted interrupted(Fields fields) {
    return new MissionInterrupted(
        Wording.incident(fields),
        Wording.unit(fields),
        new IncidentId(fields.number("inFavourOf")));
  }
}
