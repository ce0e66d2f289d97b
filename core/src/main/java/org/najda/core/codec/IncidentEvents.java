package org.najda.core.codec;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.IncidentEvent.BackupRequested;
import org.najda.core.event.IncidentEvent.BackupWithdrawn;
import org.najda.core.event.IncidentEvent.GroupAssigned;
import org.najda.core.event.IncidentEvent.IncidentClosed;
import org.najda.core.event.IncidentEvent.IncidentMoved;
import org.najda.core.event.IncidentEvent.IncidentOpened;
import org.najda.core.event.IncidentEvent.NoteAdded;
import org.najda.core.event.IncidentEvent.PriorityChanged;

/** What happens to incidents, as fields. */
final class IncidentEvents {
  private IncidentEvents() {}

  static void write(JsonWriter writer, IncidentEvent event) {
    writer.field("incident", event.incident().number());
    switch (event) {
      case IncidentOpened e ->
          writer
              .field("call", number(e.call()))
              .field("nature", e.nature())
              .field("priority", e.priority().level())
              .object("place", e.place(), Wording::write)
              .field("district", e.district())
              .field("text", e.text());
      case IncidentMoved e ->
          writer.object("place", e.place(), Wording::write).field("district", e.district());
      case GroupAssigned e -> writer.field("group", e.group()).field("reason", e.reason());
      case PriorityChanged e ->
          writer
              .field("from", e.from().level())
              .field("to", e.to().level())
              .field("reason", e.reason());
      case NoteAdded e -> writer.field("text", e.text());
      case BackupRequested e ->
          writer.field("units", e.units()).field("urgency", e.urgency()).field("unit", e.unit());
      case BackupWithdrawn e -> {}
      case IncidentClosed e ->
          writer.field("closingCode", e.closingCode()).field("effective", e.effective());
    }
  }

  private static @Nullable Long number(@Nullable CallId call) {
    return call == null ? null : call.number();
  }

  static IncidentOpened opened(Fields fields) {
    return new IncidentOpened(
        Wording.incident(fields),
        Wording.findCall(fields),
        fields.text("nature"),
        Wording.priority(fields, "priority"),
        fields.object("place", Wording::place),
        fields.findText("district"),
        fields.findText("text", Commitment::new));
  }

  static IncidentMoved moved(Fields fields) {
    return new IncidentMoved(
        Wording.incident(fields),
        fields.object("place", Wording::place),
        fields.findText("district"));
  }

  static GroupAssigned groupAssigned(Fields fields) {
    return new GroupAssigned(
        Wording.incident(fields), fields.findText("group"), fields.text("reason", Commitment::new));
  }

  static PriorityChanged priorityChanged(Fields fields) {
    return new PriorityChanged(
        Wording.incident(fields),
        Wording.priority(fields, "from"),
        Wording.priority(fields, "to"),
        fields.text("reason", Commitment::new));
  }

  static NoteAdded noteAdded(Fields fields) {
    return new NoteAdded(Wording.incident(fields), fields.text("text", Commitment::new));
  }

  static IncidentClosed closed(Fields fields) {
    return new IncidentClosed(
        Wording.incident(fields), fields.text("closingCode"), fields.flag("effective"));
  }

  static BackupRequested backupRequested(Fields fields) {
    return new BackupRequested(
        Wording.incident(fields),
        fields.smallNumber("units"),
        fields.word("urgency", Backup.Urgency.class),
        fields.findText("unit", UnitId::new));
  }

  static BackupWithdrawn backupWithdrawn(Fields fields) {
    return new BackupWithdrawn(Wording.incident(fields));
  }
}
