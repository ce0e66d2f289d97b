package org.najda.core.codec;

import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.AlarmEvent.AlarmAcknowledged;
import org.najda.core.event.AlarmEvent.AlarmEnded;
import org.najda.core.event.AlarmEvent.AlarmRaised;

/** Alarms, and what happens to them, as fields. */
final class AlarmEvents {
  private AlarmEvents() {}

  static void write(JsonWriter writer, AlarmEvent event) {
    writer.field("alarm", event.alarm().number());
    write(writer, event.cause());
    if (event instanceof AlarmRaised raised) {
      writer.field("level", raised.level()).field("owner", raised.owner());
    }
  }

  static AlarmRaised raised(Fields fields) {
    return new AlarmRaised(
        alarm(fields), cause(fields), fields.smallNumber("level"), owner(fields));
  }

  static AlarmAcknowledged acknowledged(Fields fields) {
    return new AlarmAcknowledged(alarm(fields), cause(fields));
  }

  static AlarmEnded ended(Fields fields) {
    return new AlarmEnded(alarm(fields), cause(fields));
  }

  static void write(JsonWriter writer, Alarm alarm) {
    writer.field("alarm", alarm.id().number());
    write(writer, alarm.cause());
    writer
        .field("firstAt", alarm.raising().firstAt())
        .field("lastAt", alarm.raising().lastAt())
        .field("times", alarm.raising().times())
        .field("level", alarm.raising().level())
        .field("owner", alarm.owner())
        .object("acknowledgement", alarm.acknowledgement(), AlarmEvents::write)
        .field("endedAt", alarm.endedAt());
  }

  static Alarm read(Fields fields) {
    return new Alarm(
        alarm(fields),
        cause(fields),
        new Alarm.Raising(
            fields.instant("firstAt"),
            fields.instant("lastAt"),
            fields.smallNumber("times"),
            fields.smallNumber("level")),
        owner(fields),
        fields.findObject("acknowledgement", AlarmEvents::acknowledgement),
        fields.findInstant("endedAt"));
  }

  private static void write(JsonWriter writer, Alarm.Acknowledgement acknowledgement) {
    writer
        .field("by", acknowledgement.by())
        .field("at", acknowledgement.at())
        .field("level", acknowledgement.level());
  }

  private static Alarm.Acknowledgement acknowledgement(Fields fields) {
    return new Alarm.Acknowledgement(
        fields.text("by", PersonId::new), fields.instant("at"), fields.smallNumber("level"));
  }

  private static void write(JsonWriter writer, AlarmCause cause) {
    writer.field("kind", cause.kind()).object("about", cause.about(), Wording::write);
  }

  private static AlarmCause cause(Fields fields) {
    return new AlarmCause(
        fields.word("kind", AlarmKind.class), fields.object("about", Wording::subject));
  }

  private static AlarmId alarm(Fields fields) {
    return new AlarmId(fields.number("alarm"));
  }

  private static @Nullable PersonId owner(Fields fields) {
    return fields.findText("owner", PersonId::new);
  }
}
