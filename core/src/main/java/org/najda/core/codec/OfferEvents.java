package org.najda.core.codec;

import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.OfferEvent.OfferDeclined;
import org.najda.core.event.OfferEvent.OfferReceived;
import org.najda.core.event.OfferEvent.OfferRetracted;
import org.najda.core.event.OfferEvent.OfferTaken;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.Offer.Answer;
import org.najda.core.transfer.Origin;

/** Incidents that other rooms offer, as fields. */
final class OfferEvents {
  private OfferEvents() {}

  static void write(JsonWriter writer, OfferEvent event) {
    writer.field("number", event.number());
    switch (event) {
      case OfferReceived e ->
          writer
              .object("from", e.from(), OfferEvents::write)
              .field("nature", e.nature())
              .field("priority", e.priority().level())
              .object("place", e.place(), Wording::write)
              .field("text", e.text());
      case OfferTaken e -> writer.field("incident", e.incident().number());
      case OfferDeclined e -> writer.field("reason", e.reason());
      case OfferRetracted e -> {}
    }
  }

  private static void write(JsonWriter writer, Origin from) {
    writer
        .field("room", from.room())
        .field("incident", from.incident().number())
        .field("number", from.number());
  }

  private static Origin origin(Fields fields) {
    return new Origin(
        fields.text("room", RoomId::new), Wording.incident(fields), fields.smallNumber("number"));
  }

  static OfferReceived received(Fields fields) {
    return new OfferReceived(
        fields.number("number"),
        fields.object("from", OfferEvents::origin),
        fields.text("nature"),
        Wording.priority(fields, "priority"),
        fields.object("place", Wording::place),
        fields.text("text", Commitment::new));
  }

  static OfferTaken taken(Fields fields) {
    return new OfferTaken(fields.number("number"), Wording.incident(fields));
  }

  static OfferDeclined declined(Fields fields) {
    return new OfferDeclined(fields.number("number"), fields.text("reason", Commitment::new));
  }

  static OfferRetracted retracted(Fields fields) {
    return new OfferRetracted(fields.number("number"));
  }

  static void write(JsonWriter writer, Offer offer) {
    write(
        writer,
        new OfferReceived(
            offer.number(),
            offer.from(),
            offer.nature(),
            offer.priority(),
            offer.place(),
            offer.text()));
    writer.field("at", offer.at()).object("answer", offer.answer(), OfferEvents::write);
  }

  static Offer offer(Fields fields) {
    OfferReceived told = received(fields);
    return new Offer(
        told.number(),
        told.from(),
        told.nature(),
        told.priority(),
        told.place(),
        told.text(),
        fields.instant("at"),
        fields.findObject("answer", OfferEvents::answer));
  }

  private static void write(JsonWriter writer, Answer answer) {
    IncidentId incident = answer.incident();
    writer
        .field("at", answer.at())
        .field("kind", answer.kind())
        .field("incident", incident == null ? null : Long.valueOf(incident.number()))
        .field("reason", answer.reason());
  }

  private static Answer answer(Fields fields) {
    return new Answer(
        fields.instant("at"),
        fields.word("kind", Answer.Kind.class),
        Wording.findIncident(fields),
        fields.findText("reason", Commitment::new));
  }
}
