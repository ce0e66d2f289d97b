package org.najda.core.codec;

import org.najda.core.Commitment;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DispatchEvent.DispatchEscalated;
import org.najda.core.event.DispatchEvent.MissionExchanged;
import org.najda.core.event.DispatchEvent.MissionResent;
import org.najda.core.event.DispatchEvent.SelfInitiated;
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
              .field("happenedAt", e.happenedAt())
              .mark("byRadio", e.byRadio())
              .mark("doubtful", e.doubtful());
      case UnitRecalled e -> writer.field("unit", e.unit()).field("reason", e.reason());
      case DispatchEscalated e ->
          writer.field("unit", e.unit()).field("level", e.level()).field("nextAt", e.nextAt());
      case MissionResent e ->
          writer.field("unit", e.unit()).field("acknowledgeBy", e.acknowledgeBy());
      case MissionExchanged e ->
          writer
              .field("from", e.from())
              .field("to", e.to())
              .field("acknowledgeBy", e.acknowledgeBy())
              .object("evidence", e.evidence(), Evidence::write);
      case SelfInitiated e -> writer.field("unit", e.unit());
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
        fields.instant("happenedAt"),
        fields.mark("byRadio"),
        fields.mark("doubtful"));
  }

  static UnitRecalled recalled(Fields fields) {
    return new UnitRecalled(
        Wording.incident(fields), Wording.unit(fields), fields.findText("reason", Commitment::new));
  }

  static DispatchEscalated escalated(Fields fields) {
    return new DispatchEscalated(
        Wording.incident(fields),
        Wording.unit(fields),
        fields.smallNumber("level"),
        fields.findInstant("nextAt"));
  }

  static MissionResent resent(Fields fields) {
    return new MissionResent(
        Wording.incident(fields), Wording.unit(fields), fields.instant("acknowledgeBy"));
  }

  static MissionExchanged exchanged(Fields fields) {
    return new MissionExchanged(
        Wording.incident(fields),
        fields.text("from", UnitId::new),
        fields.text("to", UnitId::new),
        fields.instant("acknowledgeBy"),
        fields.object("evidence", Evidence::read));
  }

  static SelfInitiated selfInitiated(Fields fields) {
    return new SelfInitiated(Wording.incident(fields), Wording.unit(fields));
  }
}
