package org.najda.server.tally;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.registers.definition.Label;
import org.najda.registers.tally.Part;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.journal.SettingsHistory;

/** The command rooms, as parts of a figure. */
final class Rooms {
  private final PostgresJournal journal;
  private final SettingsHistory settings;

  Rooms(DataSource database) {
    this.journal = new PostgresJournal(database);
    this.settings = new SettingsHistory(database);
  }

  /** Those in which nobody only practises and that were set up by then, by their names of then. */
  List<Part> list(Instant known) {
    return journal.rooms().stream()
        .filter(room -> !room.isTraining())
        .flatMap(room -> part(room, known))
        .toList();
  }

  private Stream<Part> part(RoomId room, Instant known) {
    return settings
        .find(room, known)
        .map(RoomSettings::name)
        .map(name -> new Label(name.ar(), name.fr(), name.en()))
        .map(label -> new Part(room.value(), label, new Part.Which.OfRoom(room.value())))
        .stream();
  }
}
