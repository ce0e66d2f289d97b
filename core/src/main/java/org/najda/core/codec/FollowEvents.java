package org.najda.core.codec;

import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.FollowEvent.FollowingBegun;
import org.najda.core.event.FollowEvent.FollowingEnded;
import org.najda.core.event.FollowEvent.IncidentCarried;
import org.najda.core.incident.Following;

/** What happens to incidents that move with a unit, as fields. */
final class FollowEvents {
  private FollowEvents() {}

  static void write(JsonWriter writer, FollowEvent event) {
    writer.field("incident", event.incident().number()).field("unit", event.unit());
    switch (event) {
      case FollowingBegun e -> {}
      case FollowingEnded e -> {}
      case IncidentCarried e ->
          writer
              .object("place", e.place(), Wording::write)
              .field("district", e.district())
              .field("seenAt", e.seenAt());
    }
  }

  static FollowingBegun begun(Fields fields) {
    return new FollowingBegun(Wording.incident(fields), Wording.unit(fields));
  }

  static FollowingEnded ended(Fields fields) {
    return new FollowingEnded(Wording.incident(fields), Wording.unit(fields));
  }

  static IncidentCarried carried(Fields fields) {
    return new IncidentCarried(
        Wording.incident(fields),
        Wording.unit(fields),
        fields.object("place", Wording::place),
        fields.findText("district"),
        fields.instant("seenAt"));
  }

  static void write(JsonWriter writer, Following following) {
    writer
        .field("unit", following.unit())
        .field("by", following.by())
        .field("since", following.since())
        .field("seenAt", following.seenAt());
  }

  static Following following(Fields fields) {
    return new Following(
        fields.text("unit", UnitId::new),
        fields.text("by", PersonId::new),
        fields.instant("since"),
        fields.findInstant("seenAt"));
  }
}
