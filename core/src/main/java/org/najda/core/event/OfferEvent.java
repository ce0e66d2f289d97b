package org.najda.core.event;

import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.transfer.Origin;

/** What happens to incidents that other rooms offer. */
public sealed interface OfferEvent extends Event {
  /** Of the offer, in this room. */
  long number();

  record OfferReceived(
      long number, Origin from, String nature, Priority priority, Place place, Commitment text)
      implements OfferEvent {}

  /** It is this room's incident from now on, opened just before. */
  record OfferTaken(long number, IncidentId incident) implements OfferEvent {}

  record OfferDeclined(long number, Commitment reason) implements OfferEvent {}

  record OfferRetracted(long number) implements OfferEvent {}
}
