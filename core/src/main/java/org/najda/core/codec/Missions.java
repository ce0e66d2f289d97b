package org.najda.core.codec;

import org.najda.core.PersonId;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;

/** Missions of a state, as fields. */
final class Missions {
  private Missions() {}

  static void write(JsonWriter writer, Mission mission) {
    writer
        .field("unit", mission.unit())
        .field("sentBy", mission.sending().by())
        .field("sentAt", mission.sentAt())
        .object("steps", mission.steps(), Missions::write)
        .field("recalledAt", mission.recalledAt())
        .object("escalation", mission.escalation(), Missions::write);
  }

  static Mission read(Fields fields) {
    return new Mission(
        Wording.unit(fields),
        new Mission.Sending(fields.text("sentBy", PersonId::new), fields.instant("sentAt")),
        fields.object("steps", Missions::steps),
        fields.findInstant("recalledAt"),
        fields.object("escalation", Missions::escalation));
  }

  private static void write(JsonWriter writer, Steps steps) {
    writer
        .field("acknowledgedAt", steps.acknowledgedAt())
        .field("enRouteAt", steps.enRouteAt())
        .field("onSceneAt", steps.onSceneAt())
        .field("clearedAt", steps.clearedAt());
  }

  private static Steps steps(Fields fields) {
    return new Steps(
        fields.findInstant("acknowledgedAt"),
        fields.findInstant("enRouteAt"),
        fields.findInstant("onSceneAt"),
        fields.findInstant("clearedAt"));
  }

  private static void write(JsonWriter writer, Mission.Escalation escalation) {
    writer.field("level", escalation.level()).field("nextAt", escalation.nextAt());
  }

  private static Mission.Escalation escalation(Fields fields) {
    return new Mission.Escalation(fields.smallNumber("level"), fields.findInstant("nextAt"));
  }
}
