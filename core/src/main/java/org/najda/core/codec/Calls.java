package org.najda.core.codec;

import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;

/** Calls of a state, as fields. */
final class Calls {
  private Calls() {}

  static void write(JsonWriter writer, Call call) {
    writer
        .field("id", call.id().number())
        .object("line", call.line(), Calls::write)
        .object("caller", call.caller(), Wording::write)
        .object("settlement", call.settlement(), Calls::write)
        .object("callBack", call.callBack(), CallBacks::write)
        .object("silent", call.silent(), SilentCalls::write);
  }

  static Call read(Fields fields) {
    return new Call(
        new CallId(fields.number("id")),
        fields.object("line", Calls::line),
        fields.object("caller", Wording::caller),
        fields.findObject("settlement", Calls::settlement),
        fields.findObject("callBack", CallBacks::read),
        fields.findObject("silent", SilentCalls::read));
  }

  private static void write(JsonWriter writer, Line line) {
    writer
        .field("source", line.source())
        .field("presentedAt", line.presentedAt())
        .object("answer", line.answer(), Calls::write)
        .field("endedAt", line.endedAt())
        .field("reference", line.reference())
        .field("recording", line.recording());
  }

  private static Line line(Fields fields) {
    return new Line(
        fields.word("source", CallSource.class),
        fields.instant("presentedAt"),
        fields.findObject("answer", Calls::answer),
        fields.findInstant("endedAt"),
        fields.findText("reference"),
        fields.findText("recording"));
  }

  private static void write(JsonWriter writer, Line.Answer answer) {
    writer.field("by", answer.by()).field("source", answer.source()).field("at", answer.at());
  }

  private static Line.Answer answer(Fields fields) {
    return new Line.Answer(
        fields.text("by", PersonId::new),
        fields.word("source", CallSource.class),
        fields.instant("at"));
  }

  private static void write(JsonWriter writer, Settlement settlement) {
    switch (settlement) {
      case Settlement.Attached attached -> writer.field("incident", attached.incident().number());
      case Settlement.Closed closed -> writer.field("outcome", closed.outcome());
    }
    writer.field("by", settlement.by()).field("at", settlement.at());
  }

  private static Settlement settlement(Fields fields) {
    var incident = Wording.findIncident(fields);
    PersonId by = fields.text("by", PersonId::new);
    return incident != null
        ? new Settlement.Attached(incident, by, fields.instant("at"))
        : new Settlement.Closed(
            fields.word("outcome", CallOutcome.class), by, fields.instant("at"));
  }
}
