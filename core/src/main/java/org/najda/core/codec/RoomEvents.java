package org.najda.core.codec;

import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.RoomEvent.SettingsAdopted;
import org.najda.core.event.RoomEvent.Tidied;

/** What happens to the room itself, as fields. */
final class RoomEvents {
  private RoomEvents() {}

  static void write(JsonWriter writer, RoomEvent event) {
    switch (event) {
      case SettingsAdopted e ->
          writer
              .field("version", e.version())
              .object("settings", e.settings(), Settings::write)
              .field("tidyAt", e.tidyAt())
              .field("change", ChangeEvents.number(e.change()));
      case Tidied e -> write(writer, e);
    }
  }

  private static void write(JsonWriter writer, Tidied event) {
    writer
        .list("calls", event.calls(), (w, call) -> w.number(call.number()))
        .list("incidents", event.incidents(), (w, incident) -> w.number(incident.number()));
    // Left out when empty: what was tidied before there were any stays the same bytes.
    if (!event.alarms().isEmpty()) {
      writer.list("alarms", event.alarms(), (w, alarm) -> w.number(alarm.number()));
    }
    writer.field("commandsBefore", event.commandsBefore()).field("nextAt", event.nextAt());
  }

  static SettingsAdopted settingsAdopted(Fields fields) {
    return new SettingsAdopted(
        fields.number("version"),
        fields.object("settings", Settings::read),
        fields.instant("tidyAt"),
        ChangeEvents.findChange(fields));
  }

  static Tidied tidied(Fields fields) {
    return new Tidied(
        fields.numbers("calls", CallId::new),
        fields.numbers("incidents", IncidentId::new),
        fields.optionalNumbers("alarms", AlarmId::new),
        fields.instant("commandsBefore"),
        fields.instant("nextAt"));
  }
}
