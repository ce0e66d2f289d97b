package org.najda.core.codec;

import java.util.List;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TieEvent.IncidentMerged;
import org.najda.core.event.TieEvent.IncidentsLinked;
import org.najda.core.event.TieEvent.IncidentsUnlinked;
import org.najda.core.event.TieEvent.MergerUndone;

/** What happens between incidents, as fields. */
final class TieEvents {
  private TieEvents() {}

  static void write(JsonWriter writer, TieEvent event) {
    writer.field("incident", event.incident().number()).field("other", event.other().number());
    switch (event) {
      case IncidentMerged e -> calls(writer, e.calls());
      case MergerUndone e -> {
        calls(writer, e.calls());
        if (!e.waiting().isEmpty()) {
          writer.texts("waiting", e.waiting());
        }
        writer.mark("backup", e.backup());
      }
      case IncidentsLinked e -> {}
      case IncidentsUnlinked e -> {}
    }
  }

  private static void calls(JsonWriter writer, List<CallId> calls) {
    writer.list("calls", calls, (w, call) -> w.number(call.number()));
  }

  static IncidentMerged merged(Fields fields) {
    return new IncidentMerged(
        Wording.incident(fields), other(fields), fields.numbers("calls", CallId::new));
  }

  static MergerUndone undone(Fields fields) {
    return new MergerUndone(
        Wording.incident(fields),
        other(fields),
        fields.numbers("calls", CallId::new),
        fields.optionalTexts("waiting", UnitId::new),
        fields.mark("backup"));
  }

  static IncidentsLinked linked(Fields fields) {
    return new IncidentsLinked(Wording.incident(fields), other(fields));
  }

  static IncidentsUnlinked unlinked(Fields fields) {
    return new IncidentsUnlinked(Wording.incident(fields), other(fields));
  }

  private static IncidentId other(Fields fields) {
    return new IncidentId(fields.number("other"));
  }
}
