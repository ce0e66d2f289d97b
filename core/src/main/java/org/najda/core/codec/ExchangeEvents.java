package org.najda.core.codec;

import org.najda.core.UnitId;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.ExchangeEvent.ExchangeDeclined;
import org.najda.core.event.ExchangeEvent.ExchangeOffered;
import org.najda.core.event.ExchangeEvent.ExchangeWithdrawn;

/** What happens to offers to have another unit take a mission over, as fields. */
final class ExchangeEvents {
  private ExchangeEvents() {}

  static void write(JsonWriter writer, ExchangeEvent event) {
    writer
        .field("incident", event.incident().number())
        .field("from", event.from())
        .field("to", event.to());
    if (event instanceof ExchangeOffered e) {
      writer.field("fromMillis", e.fromMillis()).field("toMillis", e.toMillis());
    }
  }

  static ExchangeOffered offered(Fields fields) {
    return new ExchangeOffered(
        Wording.incident(fields),
        from(fields),
        to(fields),
        fields.number("fromMillis"),
        fields.number("toMillis"));
  }

  static ExchangeWithdrawn withdrawn(Fields fields) {
    return new ExchangeWithdrawn(Wording.incident(fields), from(fields), to(fields));
  }

  static ExchangeDeclined declined(Fields fields) {
    return new ExchangeDeclined(Wording.incident(fields), from(fields), to(fields));
  }

  private static UnitId from(Fields fields) {
    return fields.text("from", UnitId::new);
  }

  private static UnitId to(Fields fields) {
    return fields.text("to", UnitId::new);
  }
}
