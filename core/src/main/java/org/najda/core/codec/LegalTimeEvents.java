package org.najda.core.codec;

import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.LegalTimeEvent.LegalTimeSettled;
import org.najda.core.event.LegalTimeEvent.LegalTimeUnanswered;
import org.najda.core.legaltime.LegalTime;

/** Legal times of registers, and what happens to them, as fields. */
final class LegalTimeEvents {
  private LegalTimeEvents() {}

  static void write(JsonWriter writer, LegalTimeEvent event) {
    switch (event) {
      case LegalTimeUnanswered e ->
          writer.object("about", e.about(), LegalTimeEvents::write).field("level", e.level());
      case LegalTimeSettled e -> writer.field("number", e.number());
    }
  }

  static LegalTimeUnanswered unanswered(Fields fields) {
    return new LegalTimeUnanswered(
        fields.object("about", LegalTimeEvents::read), fields.smallNumber("level"));
  }

  static LegalTimeSettled settled(Fields fields) {
    return new LegalTimeSettled(fields.number("number"));
  }

  static void write(JsonWriter writer, LegalTime time) {
    writer
        .field("number", time.number())
        .object("station", time.station(), Settings::write)
        .object("register", time.register(), Settings::write)
        .object("deadline", time.deadline(), Settings::write)
        .field("endsAt", time.endsAt());
  }

  static LegalTime read(Fields fields) {
    return new LegalTime(
        fields.number("number"),
        Settings.name(fields, "station"),
        Settings.name(fields, "register"),
        Settings.name(fields, "deadline"),
        fields.instant("endsAt"));
  }
}
