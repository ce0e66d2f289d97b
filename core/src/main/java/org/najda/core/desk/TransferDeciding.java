package org.najda.core.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.command.TransferCommand;
import org.najda.core.event.TransferEvent;
import org.najda.core.incident.Incident;
import org.najda.core.transfer.Receiver;
import org.najda.core.transfer.Transfer;

/** Decides who has an incident that is handed over. */
record TransferDeciding(Situation now) {
  /** Long enough to ring another service and be put through. */
  private static final Duration CONFIRM_WITHIN = Duration.ofMinutes(3);

  private static final int LAST_TIME = 3;

  Decision decide(TransferCommand command) {
    return now.whileOpen(command.incident(), incident -> decide(incident, command));
  }

  private Decision decide(Incident incident, TransferCommand command) {
    return switch (command) {
      case TransferCommand.OfferTransfer c -> offer(incident, c);
      case TransferCommand.ConfirmTransfer c ->
          underWay(
              incident,
              c.to(),
              new TransferEvent.TransferConfirmed(incident.id(), c.to(), c.taker(), c.theirs()));
      case TransferCommand.RefuseTransfer c ->
          underWay(
              incident,
              c.to(),
              new TransferEvent.TransferRefused(incident.id(), c.to(), c.reason()));
      case TransferCommand.ReleaseTransfer c ->
          underWay(incident, c.to(), new TransferEvent.TransferWithdrawn(incident.id(), c.to()));
      case TransferCommand.WithdrawTransfer c -> withdraw(incident);
    };
  }

  private Decision offer(Incident incident, TransferCommand.OfferTransfer c) {
    Refusal held = held(incident);
    if (held != null) {
      return Decision.refused(held);
    }
    if (c.to().kind() == Receiver.Kind.SERVICE && isUnknown(c.to())) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNKNOWN_SERVICE).with("service", c.to().code()).at("to"));
    }
    Transfer before = incident.ties().transfer();
    return Decision.accepted(
        new TransferEvent.TransferOffered(
            incident.id(),
            c.to(),
            before == null ? 1 : before.number() + 1,
            now.at().plus(CONFIRM_WITHIN),
            c.reason()));
  }

  private boolean isUnknown(Receiver service) {
    return now.setup().settings().services().stream()
        .noneMatch(known -> known.code().equals(service.code()));
  }

  private static Decision underWay(Incident incident, Receiver to, TransferEvent event) {
    Transfer transfer = incident.ties().transfer();
    return transfer != null && transfer.isUnderWay() && transfer.to().equals(to)
        ? Decision.accepted(event)
        : Decision.refused(none(incident.id()));
  }

  /** A service is told by whoever rings it; a room has to let go itself. */
  private static Decision withdraw(Incident incident) {
    Transfer transfer = incident.ties().transfer();
    if (transfer == null || transfer.state() != Transfer.State.OFFERED) {
      return Decision.refused(none(incident.id()));
    }
    return Decision.accepted(
        transfer.to().kind() == Receiver.Kind.SERVICE
            ? new TransferEvent.TransferWithdrawn(incident.id(), transfer.to())
            : new TransferEvent.TransferAskedBack(incident.id(), transfer.to()));
  }

  private static Refusal none(IncidentId incident) {
    return Refusal.of(RefusalCode.NO_TRANSFER_UNDER_WAY).with("incident", incident).at("incident");
  }

  /** Why an incident can't be closed, merged or offered anew: it is held until confirmed. */
  static @Nullable Refusal held(Incident incident) {
    Transfer transfer = incident.ties().transfer();
    return transfer == null || !transfer.isUnderWay()
        ? null
        : Refusal.of(RefusalCode.TRANSFER_UNDER_WAY)
            .with("incident", incident.id())
            .at("incident")
            .by(transfer.by());
  }

  /** Told again after as long as before, three times. */
  static Decision overdue(@Nullable Incident incident, int level, Instant at) {
    Transfer transfer = incident == null ? null : incident.ties().transfer();
    if (incident == null || transfer == null) {
      throw new IllegalStateException("A transfer of no incident is overdue.");
    }
    int times = level + 1;
    Instant nextAt = times < LAST_TIME ? at.plus(CONFIRM_WITHIN) : null;
    return Decision.accepted(
        new TransferEvent.TransferOverdue(incident.id(), transfer.to(), times, nextAt));
  }
}
