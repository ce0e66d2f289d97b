package org.najda.core.codec;

import org.najda.core.PersonId;
import org.najda.core.RestrictionId;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RestrictionEvent.RestrictionDrawn;
import org.najda.core.event.RestrictionEvent.RestrictionEnded;
import org.najda.core.event.RestrictionEvent.RestrictionLifted;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;

/** Closed roads and slow zones, and what happens to them, as fields. */
final class RestrictionEvents {
  private RestrictionEvents() {}

  static void write(JsonWriter writer, RestrictionEvent event) {
    writer.field("restriction", event.restriction().number());
    switch (event) {
      case RestrictionDrawn e ->
          writer
              .object("terms", e.terms(), RestrictionEvents::write)
              .list("ways", e.ways(), JsonWriter::number);
      case RestrictionLifted e -> {}
      case RestrictionEnded e -> {}
    }
  }

  static RestrictionDrawn drawn(Fields fields) {
    return new RestrictionDrawn(
        restriction(fields),
        fields.object("terms", RestrictionEvents::terms),
        fields.numbers("ways", way -> way));
  }

  static RestrictionLifted lifted(Fields fields) {
    return new RestrictionLifted(restriction(fields));
  }

  static RestrictionEnded ended(Fields fields) {
    return new RestrictionEnded(restriction(fields));
  }

  static void write(JsonWriter writer, Restriction restriction) {
    writer
        .field("restriction", restriction.id().number())
        .object("terms", restriction.terms(), RestrictionEvents::write)
        .list("ways", restriction.ways(), JsonWriter::number)
        .field("since", restriction.since())
        .field("by", restriction.by());
  }

  static RestrictionBook book(Fields fields) {
    long lastNumber = fields.number("lastRestriction");
    RestrictionBook book = RestrictionBook.EMPTY;
    for (Restriction one : fields.objects("restrictions", RestrictionEvents::read)) {
      book = book.with(one);
    }
    return new RestrictionBook(lastNumber, book.byId());
  }

  private static Restriction read(Fields fields) {
    return new Restriction(
        restriction(fields),
        fields.object("terms", RestrictionEvents::terms),
        fields.numbers("ways", way -> way),
        fields.instant("since"),
        fields.text("by", PersonId::new));
  }

  private static void write(JsonWriter writer, Restriction.Terms terms) {
    writer
        .field("outline", terms.outline().kind())
        .objects("points", terms.outline().points(), Wording::write)
        .field("speedPercent", terms.speedPercent())
        .field("reason", terms.reason())
        .field("label", terms.label())
        .field("endsAt", terms.endsAt());
  }

  private static Restriction.Terms terms(Fields fields) {
    return new Restriction.Terms(
        new Outline(
            fields.word("outline", Outline.Kind.class), fields.objects("points", Wording::point)),
        fields.smallNumber("speedPercent"),
        fields.word("reason", Restriction.Reason.class),
        fields.findText("label"),
        fields.instant("endsAt"));
  }

  private static RestrictionId restriction(Fields fields) {
    return new RestrictionId(fields.number("restriction"));
  }
}
