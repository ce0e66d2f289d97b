package org.najda.core.command;

import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.transfer.Receiver;

/** What is asked about handing an incident over. */
public sealed interface TransferCommand extends Command {
  IncidentId incident();

  /**
   * @param reason what the other one has to know
   */
  record OfferTransfer(IncidentId incident, Receiver to, Commitment reason)
      implements TransferCommand {}

  /**
   * The other one has it.
   *
   * @param taker who said so at a service; null for a room, which answers itself
   * @param theirs number of the incident in the other room; null for a service
   */
  record ConfirmTransfer(
      IncidentId incident, Receiver to, @Nullable Commitment taker, @Nullable Long theirs)
      implements TransferCommand {}

  record RefuseTransfer(IncidentId incident, Receiver to, Commitment reason)
      implements TransferCommand {}

  /** This room keeps it; another room may have taken it in the meantime. */
  record WithdrawTransfer(IncidentId incident) implements TransferCommand {}

  /** The other room lets it go; made by the server. */
  record ReleaseTransfer(IncidentId incident, Receiver to) implements TransferCommand {}
}
