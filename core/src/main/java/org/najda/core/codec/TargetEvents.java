package org.najda.core.codec;

import org.najda.core.event.TargetEvent;
import org.najda.core.event.TargetEvent.TargetAtRisk;
import org.najda.core.interval.IntervalName;

/** What happens about targets, as fields. */
final class TargetEvents {
  private TargetEvents() {}

  static void write(JsonWriter writer, TargetEvent event) {
    switch (event) {
      case TargetAtRisk e ->
          writer
              .field("incident", e.incident().number())
              .field("interval", e.interval())
              .field("missedAt", e.missedAt())
              .field("expectedAt", e.expectedAt())
              .field("level", e.level());
    }
  }

  static TargetAtRisk atRisk(Fields fields) {
    return new TargetAtRisk(
        Wording.incident(fields),
        fields.word("interval", IntervalName.class),
        fields.instant("missedAt"),
        fields.findInstant("expectedAt"),
        fields.smallNumber("level"));
  }
}
