package org.najda.core.codec;

import org.najda.core.Commitment;
import org.najda.core.PersonId;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.TransferEvent.TransferAskedBack;
import org.najda.core.event.TransferEvent.TransferConfirmed;
import org.najda.core.event.TransferEvent.TransferOffered;
import org.najda.core.event.TransferEvent.TransferOverdue;
import org.najda.core.event.TransferEvent.TransferRefused;
import org.najda.core.event.TransferEvent.TransferWithdrawn;
import org.najda.core.transfer.Receiver;
import org.najda.core.transfer.Transfer;

/** What happens to incidents that are handed over, as fields. */
final class TransferEvents {
  private TransferEvents() {}

  static void write(JsonWriter writer, TransferEvent event) {
    writer
        .field("incident", event.incident().number())
        .object("to", event.to(), TransferEvents::write);
    switch (event) {
      case TransferOffered e ->
          writer
              .field("number", e.number())
              .field("confirmBy", e.confirmBy())
              .field("reason", e.reason());
      case TransferConfirmed e -> writer.field("taker", e.taker()).field("theirs", e.theirs());
      case TransferRefused e -> writer.field("reason", e.reason());
      case TransferAskedBack e -> {}
      case TransferWithdrawn e -> {}
      case TransferOverdue e -> writer.field("times", e.times()).field("nextAt", e.nextAt());
    }
  }

  private static void write(JsonWriter writer, Receiver receiver) {
    writer.field("kind", receiver.kind()).field("code", receiver.code());
  }

  private static Receiver to(Fields fields) {
    return fields.object("to", TransferEvents::receiver);
  }

  private static Receiver receiver(Fields fields) {
    return new Receiver(fields.word("kind", Receiver.Kind.class), fields.text("code"));
  }

  static TransferOffered offered(Fields fields) {
    return new TransferOffered(
        Wording.incident(fields),
        to(fields),
        fields.smallNumber("number"),
        fields.instant("confirmBy"),
        fields.text("reason", Commitment::new));
  }

  static TransferConfirmed confirmed(Fields fields) {
    return new TransferConfirmed(
        Wording.incident(fields),
        to(fields),
        fields.findText("taker", Commitment::new),
        fields.findNumber("theirs"));
  }

  static TransferRefused refused(Fields fields) {
    return new TransferRefused(
        Wording.incident(fields), to(fields), fields.text("reason", Commitment::new));
  }

  static TransferAskedBack askedBack(Fields fields) {
    return new TransferAskedBack(Wording.incident(fields), to(fields));
  }

  static TransferWithdrawn withdrawn(Fields fields) {
    return new TransferWithdrawn(Wording.incident(fields), to(fields));
  }

  static TransferOverdue overdue(Fields fields) {
    return new TransferOverdue(
        Wording.incident(fields),
        to(fields),
        fields.smallNumber("times"),
        fields.findInstant("nextAt"));
  }

  static void write(JsonWriter writer, Transfer transfer) {
    writer
        .field("number", transfer.number())
        .object("to", transfer.to(), TransferEvents::write)
        .field("by", transfer.by())
        .field("at", transfer.at())
        .field("reason", transfer.reason())
        .field("state", transfer.state())
        .field("settledAt", transfer.settledAt())
        .field("theirs", transfer.theirs());
  }

  static Transfer transfer(Fields fields) {
    return new Transfer(
        fields.smallNumber("number"),
        to(fields),
        fields.text("by", PersonId::new),
        fields.instant("at"),
        fields.text("reason", Commitment::new),
        fields.word("state", Transfer.State.class),
        fields.findInstant("settledAt"),
        fields.findNumber("theirs"));
  }
}
