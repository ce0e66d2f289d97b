package org.najda.core.command;

import org.najda.core.Commitment;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.transfer.Origin;

/** What is asked about incidents that other rooms offer. */
public sealed interface OfferCommand extends Command {
  /** Another room offers an incident; told by the server, as often as it takes. */
  record ReceiveOffer(Origin from, String nature, Priority priority, Place place, Commitment text)
      implements OfferCommand {}

  /**
   * The incident is this room's from now on.
   *
   * @param nature of this room's own
   */
  record TakeOffer(long number, String nature) implements OfferCommand {}

  record DeclineOffer(long number, Commitment reason) implements OfferCommand {}

  /** The other room keeps it; told by the server. */
  record RetractOffer(Origin from) implements OfferCommand {}
}
