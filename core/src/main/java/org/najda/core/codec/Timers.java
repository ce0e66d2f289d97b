package org.najda.core.codec;

import org.najda.core.timer.Timer;

/** Timers of a state, as fields. */
final class Timers {
  private Timers() {}

  static void write(JsonWriter writer, Timer timer) {
    writer
        .field("dueAt", timer.dueAt())
        .field("kind", timer.kind())
        .object("about", timer.about(), Wording::write)
        .field("level", timer.level());
  }

  static Timer read(Fields fields) {
    return new Timer(
        fields.instant("dueAt"),
        fields.word("kind", Timer.Kind.class),
        fields.object("about", Wording::subject),
        fields.smallNumber("level"));
  }
}
