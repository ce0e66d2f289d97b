package org.najda.core.codec;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.Commitment;
import org.najda.core.PersonId;
import org.najda.core.event.UnitEvent;
import org.najda.core.event.UnitEvent.AvailabilityChanged;
import org.najda.core.event.UnitEvent.PanicEnded;
import org.najda.core.event.UnitEvent.PanicRaised;
import org.najda.core.event.UnitEvent.StatusOverstayed;
import org.najda.core.event.UnitEvent.UnitLoggedOff;
import org.najda.core.event.UnitEvent.UnitLoggedOn;
import org.najda.core.event.UnitEvent.UnitStatusSet;
import org.najda.core.unit.Panic;

/** What happens to units themselves, as fields. */
final class UnitEvents {
  private UnitEvents() {}

  static void write(JsonWriter writer, UnitEvent event) {
    writer.field("unit", event.unit());
    switch (event) {
      case AvailabilityChanged e ->
          told(writer.field("availability", e.availability()), e.happenedAt(), e.doubtful());
      case UnitLoggedOn e ->
          told(
              writer
                  .texts("crew", e.crew())
                  .field("vehicle", e.vehicle())
                  .field("shift", e.shift()),
              e.happenedAt(),
              e.doubtful());
      case UnitLoggedOff e -> told(writer, e.happenedAt(), e.doubtful());
      case UnitStatusSet e ->
          writer
              .field("status", e.status())
              .field("availability", e.availability())
              .field("since", e.since())
              .field("warnAt", e.warnAt())
              .mark("doubtful", e.doubtful());
      case StatusOverstayed e ->
          writer.field("status", e.status()).field("times", e.times()).field("nextAt", e.nextAt());
      case PanicRaised e ->
          writer
              .field("happenedAt", e.happenedAt())
              .object("last", e.last(), Units::write)
              .mark("doubtful", e.doubtful());
      case PanicEnded e -> writer.field("end", e.end()).field("remark", e.remark());
    }
  }

  private static JsonWriter told(
      JsonWriter writer, @Nullable Instant happenedAt, boolean doubtful) {
    return writer.field("happenedAt", happenedAt).mark("doubtful", doubtful);
  }

  static AvailabilityChanged availabilityChanged(Fields fields) {
    return new AvailabilityChanged(
        Wording.unit(fields),
        fields.word("availability", Availability.class),
        fields.findInstant("happenedAt"),
        fields.mark("doubtful"));
  }

  static UnitLoggedOn loggedOn(Fields fields) {
    return new UnitLoggedOn(
        Wording.unit(fields),
        new TreeSet<>(fields.texts("crew", PersonId::new)),
        fields.findText("vehicle"),
        fields.findText("shift"),
        fields.findInstant("happenedAt"),
        fields.mark("doubtful"));
  }

  static UnitLoggedOff loggedOff(Fields fields) {
    return new UnitLoggedOff(
        Wording.unit(fields), fields.findInstant("happenedAt"), fields.mark("doubtful"));
  }

  static UnitStatusSet statusSet(Fields fields) {
    return new UnitStatusSet(
        Wording.unit(fields),
        fields.findText("status"),
        fields.word("availability", Availability.class),
        fields.instant("since"),
        fields.findInstant("warnAt"),
        fields.mark("doubtful"));
  }

  static StatusOverstayed overstayed(Fields fields) {
    return new StatusOverstayed(
        Wording.unit(fields),
        fields.text("status"),
        fields.smallNumber("times"),
        fields.findInstant("nextAt"));
  }

  static PanicRaised panicRaised(Fields fields) {
    return new PanicRaised(
        Wording.unit(fields),
        fields.instant("happenedAt"),
        fields.findObject("last", Units::lastSeen),
        fields.mark("doubtful"));
  }

  static PanicEnded panicEnded(Fields fields) {
    return new PanicEnded(
        Wording.unit(fields),
        fields.word("end", Panic.End.class),
        fields.findText("remark", Commitment::new));
  }
}
