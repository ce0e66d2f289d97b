package org.najda.core.codec;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallOutcome;
import org.najda.core.Commitment;
import org.najda.core.EnumWords;
import org.najda.core.Priority;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FallbackEvent.CardEntered;
import org.najda.core.event.FallbackEvent.PackFailed;
import org.najda.core.event.FallbackEvent.PackRecovered;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.CardNumber;

/** What happens about outages, as fields. */
final class FallbackEvents {
  private FallbackEvents() {}

  static void write(JsonWriter writer, FallbackEvent event) {
    switch (event) {
      case CardEntered e ->
          writer
              .field("call", e.call().number())
              .field("incident", Wording.number(e.incident()))
              .object("card", e.card(), FallbackEvents::write)
              .field("district", e.district())
              .mark("effective", e.effective());
      case PackFailed e -> {}
      case PackRecovered e -> {}
    }
  }

  private static void write(JsonWriter writer, Card card) {
    CallOutcome outcome = card.outcome();
    writer
        .field("number", card.number())
        .object("ringing", card.ringing(), FallbackEvents::write)
        .field("outcome", outcome == null ? null : (Object) EnumWords.of(outcome))
        .object("matter", card.matter(), FallbackEvents::write);
  }

  private static void write(JsonWriter writer, Card.Ringing ringing) {
    writer
        .field("presentedAt", ringing.presentedAt())
        .field("answeredAt", ringing.answeredAt())
        .object("caller", ringing.caller(), Wording::write);
  }

  private static void write(JsonWriter writer, Card.Matter matter) {
    writer
        .field("nature", matter.nature())
        .field("priority", level(matter.priority()))
        .object("place", matter.place(), Wording::write)
        .field("text", matter.text())
        .objects("missions", matter.missions(), FallbackEvents::write)
        .object("closing", matter.closing(), FallbackEvents::write);
  }

  private static @Nullable Integer level(@Nullable Priority priority) {
    return priority == null ? null : Integer.valueOf(priority.level());
  }

  private static void write(JsonWriter writer, Card.Sent sent) {
    writer
        .field("unit", sent.unit())
        .field("sentAt", sent.sentAt())
        .field("onSceneAt", sent.onSceneAt())
        .field("clearedAt", sent.clearedAt());
  }

  private static void write(JsonWriter writer, Card.Closed closing) {
    writer.field("code", closing.code()).field("at", closing.at());
  }

  static CardEntered entered(Fields fields) {
    return new CardEntered(
        Wording.call(fields),
        Wording.findIncident(fields),
        fields.object("card", FallbackEvents::card),
        fields.findText("district"),
        fields.mark("effective"));
  }

  private static Card card(Fields fields) {
    return new Card(
        fields.text("number", CardNumber::new),
        fields.object("ringing", FallbackEvents::ringing),
        fields.findText("outcome", FallbackEvents::outcome),
        fields.findObject("matter", FallbackEvents::matter));
  }

  private static CallOutcome outcome(String word) {
    return EnumWords.find(CallOutcome.class, word)
        .orElseThrow(() -> new IllegalArgumentException("The outcome " + word + " is not known"));
  }

  private static Card.Ringing ringing(Fields fields) {
    return new Card.Ringing(
        fields.instant("presentedAt"),
        fields.findInstant("answeredAt"),
        fields.object("caller", Wording::caller));
  }

  private static Card.Matter matter(Fields fields) {
    Integer priority = fields.findSmallNumber("priority");
    return new Card.Matter(
        fields.text("nature"),
        priority == null ? null : new Priority(priority),
        fields.object("place", Wording::place),
        fields.findText("text", Commitment::new),
        fields.objects("missions", FallbackEvents::sent),
        fields.findObject("closing", FallbackEvents::closing));
  }

  private static Card.Sent sent(Fields fields) {
    return new Card.Sent(
        Wording.unit(fields),
        fields.instant("sentAt"),
        fields.findInstant("onSceneAt"),
        fields.findInstant("clearedAt"));
  }

  private static Card.Closed closing(Fields fields) {
    return new Card.Closed(fields.text("code"), fields.instant("at"));
  }
}
