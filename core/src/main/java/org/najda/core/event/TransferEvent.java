package org.najda.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.transfer.Receiver;

/** What happens to incidents that are handed over. */
public sealed interface TransferEvent extends Event {
  IncidentId incident();

  Receiver to();

  /**
   * @param number of the incident's transfers, from 1
   * @param confirmBy when it is told that nobody has answered
   */
  record TransferOffered(
      IncidentId incident, Receiver to, int number, Instant confirmBy, Commitment reason)
      implements TransferEvent {}

  /**
   * @param taker who said so at a service
   * @param theirs number of the incident in the other room
   */
  record TransferConfirmed(
      IncidentId incident, Receiver to, @Nullable Commitment taker, @Nullable Long theirs)
      implements TransferEvent {}

  record TransferRefused(IncidentId incident, Receiver to, Commitment reason)
      implements TransferEvent {}

  /** Asked back of another room, which has not said yet that it lets it go. */
  record TransferAskedBack(IncidentId incident, Receiver to) implements TransferEvent {}

  record TransferWithdrawn(IncidentId incident, Receiver to) implements TransferEvent {}

  /**
   * Nobody has answered.
   *
   * @param times 1 for the first time, then 2, 3
   * @param nextAt when it is told again; null after the last time
   */
  record TransferOverdue(IncidentId incident, Receiver to, int times, @Nullable Instant nextAt)
      implements TransferEvent {}
}
