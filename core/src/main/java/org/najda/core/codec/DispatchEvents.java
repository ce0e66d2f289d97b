package org.najda.core.codec;

import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DispatchEvent.DispatchEscalated;
import org.najda.core.event.DispatchEvent.UnitProgressed;
import org.najda.core.event.DispatchEvent.UnitRecalled;
import org.najda.core.event.DispatchEvent.UnitsSent;

/** What happens between units and incidents, as fields. */
final class DispatchEvents {
  private DispatchEvents() {}

  static void write(JsonWriter writer, DispatchEvent event) {
    writer.field("incident", event.incident().number());
    switch (event) {
      case UnitsSent e ->
          writer
              .texts("units", e.units())
              .field("acknowledgeBy", e.acknowledgeBy())
              .object("evidence", e.evidence(), Evidence::write);
      case UnitProgressed e ->
          writer
              .field("unit", e.unit())
              .field("progress", e.progress())
              .field("happenedAt", e.happenedAt());
      case UnitRecalled e -> writer.field("unit", e.unit());
      case DispatchEscalated e ->
          writer.field("unit", e.unit()).field("level", e.level()).field("nextAt", e.nextAt());
    }
  }

  static UnitsSent sent(Fields fields) {
    return new UnitsSent(
        Wording.incident(fields),
        fields.texts("units", UnitId::new),
        fields.instant("acknowledgeBy"),
        fields.object("evidence", Evidence::read));
  }

  static UnitProgressed progressed(Fields fields) {
    return new UnitProgressed(
        Wording.incident(fields),
        Wording.unit(fields),
        fields.word("progress", Progress.class),
        fields.instant("happenedAt"));
  }

  static UnitRecalled recalled(Fields fields) {
    return new UnitRecalled(Wording.incident(fields), Wording.unit(fields));
  }

  static DispatchEscalated escalated(Fields fields) {
    return new DispatchEscalated(
        Wording.incident(fields),
        Wording.unit(fields),
        fields.smallNumber("level"),
        fields.findInstant("nextAt"));
  }
}
