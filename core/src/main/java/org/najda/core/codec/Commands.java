package org.najda.core.codec;

import org.najda.core.room.Remembered;

/** Remembered commands of a state, as fields. */
final class Commands {
  private Commands() {}

  static void write(JsonWriter writer, Remembered command) {
    writer
        .field("id", command.id())
        .field("digest", command.digest())
        .field("at", command.at())
        .field("first", command.firstSequence())
        .field("last", command.lastSequence());
  }

  static Remembered read(Fields fields) {
    return new Remembered(
        fields.text("id"),
        fields.text("digest"),
        fields.instant("at"),
        fields.number("first"),
        fields.number("last"));
  }
}
