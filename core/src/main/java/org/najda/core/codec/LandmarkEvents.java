package org.najda.core.codec;

import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LandmarkEvent.LandmarkApproved;
import org.najda.core.event.LandmarkEvent.LandmarkProposed;
import org.najda.core.event.LandmarkEvent.LandmarkWithdrawn;
import org.najda.core.landmark.Landmark;

/** Places of the room's own, and what happens to them, as fields. */
final class LandmarkEvents {
  private LandmarkEvents() {}

  static void write(JsonWriter writer, LandmarkEvent event) {
    writer.field("landmark", event.landmark().number());
    switch (event) {
      case LandmarkProposed e ->
          writer
              .field("name", e.name())
              .texts("aliases", e.aliases())
              .object("point", e.point(), Wording::write);
      case LandmarkApproved e -> {}
      case LandmarkWithdrawn e -> {}
    }
  }

  static LandmarkProposed proposed(Fields fields) {
    return new LandmarkProposed(
        landmark(fields),
        fields.text("name"),
        fields.texts("aliases", alias -> alias),
        fields.object("point", Wording::point));
  }

  static LandmarkApproved approved(Fields fields) {
    return new LandmarkApproved(landmark(fields));
  }

  static LandmarkWithdrawn withdrawn(Fields fields) {
    return new LandmarkWithdrawn(landmark(fields));
  }

  static void write(JsonWriter writer, Landmark landmark) {
    writer
        .field("landmark", landmark.id().number())
        .field("name", landmark.name())
        .texts("aliases", landmark.aliases())
        .object("point", landmark.point(), Wording::write)
        .field("proposedBy", landmark.proposedBy())
        .field("approvedBy", landmark.approvedBy());
  }

  static Landmark read(Fields fields) {
    return new Landmark(
        landmark(fields),
        fields.text("name"),
        fields.texts("aliases", alias -> alias),
        fields.object("point", Wording::point),
        fields.text("proposedBy", PersonId::new),
        fields.findText("approvedBy", PersonId::new));
  }

  private static LandmarkId landmark(Fields fields) {
    return new LandmarkId(fields.number("landmark"));
  }
}
