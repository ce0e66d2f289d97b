package org.najda.core.codec;

import java.util.TreeSet;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;
import org.najda.core.dispatch.Waiting;

/** Missions of a state, as fields. */
final class Missions {
  private Missions() {}

  static void write(JsonWriter writer, Mission mission) {
    writer
        .field("unit", mission.unit())
        .field("sentBy", mission.sending().by())
        .field("sentAt", mission.sentAt())
        .field("selfInitiated", mission.sending().selfInitiated())
        .object("steps", mission.steps(), Missions::write)
        .object("ending", mission.ending(), Missions::write)
        .object("escalation", mission.escalation(), Missions::write)
        .field("movedTo", Wording.number(mission.movedTo()))
        .object("offer", mission.offer(), Missions::write);
  }

  static Mission read(Fields fields) {
    return new Mission(
        Wording.unit(fields),
        new Mission.Sending(
            fields.text("sentBy", PersonId::new),
            fields.instant("sentAt"),
            fields.flag("selfInitiated")),
        fields.object("steps", Missions::steps),
        fields.findObject("ending", Missions::ending),
        fields.object("escalation", Missions::escalation),
        Wording.findIncident(fields, "movedTo"),
        fields.findObject("offer", Missions::offer));
  }

  private static void write(JsonWriter writer, Steps steps) {
    writer
        .field("acknowledgedAt", steps.acknowledgedAt())
        .field("enRouteAt", steps.enRouteAt())
        .field("onSceneAt", steps.onSceneAt())
        .field("clearedAt", steps.clearedAt())
        .texts("byRadio", steps.byRadio().stream().map(EnumWords::of).toList())
        .texts("doubtful", steps.doubtful().stream().map(EnumWords::of).toList());
  }

  private static Steps steps(Fields fields) {
    return new Steps(
        fields.findInstant("acknowledgedAt"),
        fields.findInstant("enRouteAt"),
        fields.findInstant("onSceneAt"),
        fields.findInstant("clearedAt"),
        new TreeSet<>(fields.texts("byRadio", Missions::progress)),
        new TreeSet<>(fields.texts("doubtful", Missions::progress)));
  }

  private static Progress progress(String word) {
    return EnumWords.find(Progress.class, word)
        .orElseThrow(() -> new IllegalArgumentException("The step " + word + " is not known"));
  }

  private static void write(JsonWriter writer, Mission.Ending ending) {
    writer.field("at", ending.at()).field("way", ending.way());
  }

  private static Mission.Ending ending(Fields fields) {
    return new Mission.Ending(fields.instant("at"), fields.word("way", Mission.Ending.Way.class));
  }

  private static void write(JsonWriter writer, ExchangeOffer offer) {
    writer
        .field("to", offer.to())
        .field("at", offer.at())
        .field("fromMillis", offer.fromMillis())
        .field("toMillis", offer.toMillis())
        .mark("declined", offer.declined());
  }

  private static ExchangeOffer offer(Fields fields) {
    return new ExchangeOffer(
        fields.text("to", UnitId::new),
        fields.instant("at"),
        fields.number("fromMillis"),
        fields.number("toMillis"),
        fields.mark("declined"));
  }

  static void write(JsonWriter writer, Waiting waiting) {
    writer
        .field("unit", waiting.unit())
        .field("cause", waiting.cause())
        .field("by", waiting.by())
        .field("since", waiting.since());
  }

  static Waiting waiting(Fields fields) {
    return new Waiting(
        Wording.unit(fields),
        fields.word("cause", Waiting.Cause.class),
        fields.text("by", PersonId::new),
        fields.instant("since"));
  }

  static void write(JsonWriter writer, Backup backup) {
    writer
        .field("units", backup.units())
        .field("urgency", backup.urgency())
        .field("unit", backup.unit())
        .field("by", backup.by())
        .field("at", backup.at());
  }

  static Backup backup(Fields fields) {
    return new Backup(
        fields.smallNumber("units"),
        fields.word("urgency", Backup.Urgency.class),
        fields.findText("unit", UnitId::new),
        fields.text("by", PersonId::new),
        fields.instant("at"));
  }

  private static void write(JsonWriter writer, Mission.Escalation escalation) {
    writer.field("level", escalation.level()).field("nextAt", escalation.nextAt());
  }

  private static Mission.Escalation escalation(Fields fields) {
    return new Mission.Escalation(fields.smallNumber("level"), fields.findInstant("nextAt"));
  }
}
