package org.najda.core.codec;

import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.incident.Merger;
import org.najda.core.incident.Ties;
import org.najda.core.incident.Waits;

/** What an incident of a state has to do with others, as fields. */
final class Mergers {
  private Mergers() {}

  static void write(JsonWriter writer, Ties ties) {
    writer
        .object("merger", ties.merger(), Mergers::write)
        .list("related", ties.related(), (w, incident) -> w.number(incident.number()))
        .object("transfer", ties.transfer(), TransferEvents::write);
  }

  static Ties ties(Fields fields) {
    return new Ties(
        fields.findObject("merger", Mergers::merger),
        fields.numbers("related", IncidentId::new),
        fields.findObject("transfer", TransferEvents::transfer));
  }

  private static void write(JsonWriter writer, Merger merger) {
    writer
        .field("into", merger.into().number())
        .list("calls", merger.calls(), (w, call) -> w.number(call.number()))
        .object("waits", merger.waits(), Mergers::write)
        .field("by", merger.by())
        .field("at", merger.at());
  }

  private static Merger merger(Fields fields) {
    return new Merger(
        new IncidentId(fields.number("into")),
        fields.numbers("calls", CallId::new),
        fields.object("waits", Mergers::waits),
        fields.text("by", PersonId::new),
        fields.instant("at"));
  }

  private static void write(JsonWriter writer, Waits waits) {
    writer
        .objects("over", waits.over(), Missions::write)
        .objects("spared", waits.spared(), Missions::write)
        .object("backup", waits.backup(), Missions::write)
        .mark("backupOver", waits.backupOver());
  }

  private static Waits waits(Fields fields) {
    return new Waits(
        fields.objects("over", Missions::waiting),
        fields.objects("spared", Missions::waiting),
        fields.findObject("backup", Missions::backup),
        fields.mark("backupOver"));
  }
}
