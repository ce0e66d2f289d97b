package org.najda.core.desk;

import org.najda.core.command.IncidentCommand.OpenIncident;
import org.najda.core.command.OfferCommand;
import org.najda.core.event.IncidentEvent.IncidentOpened;
import org.najda.core.event.OfferEvent;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.OfferBook;

/** Decides whether this room takes over what another one offers. */
record OfferDeciding(Situation now) {

  Decision decide(OfferCommand command) {
    OfferBook offers = now.state().offers();
    return switch (command) {
      case OfferCommand.ReceiveOffer c -> receive(offers, c);
      case OfferCommand.TakeOffer c ->
          offers.findOpen(c.number()).map(offer -> take(offer, c)).orElse(none(c.number()));
      case OfferCommand.DeclineOffer c ->
          offers
              .findOpen(c.number())
              .map(offer ->
                  Decision.accepted(new OfferEvent.OfferDeclined(offer.number(), c.reason())))
              .orElse(none(c.number()));
      case OfferCommand.RetractOffer c ->
          offers
              .find(c.from())
              .filter(offer -> offer.answer() == null)
              .map(offer -> Decision.accepted(new OfferEvent.OfferRetracted(offer.number())))
              .orElse(none(0));
    };
  }

  private static Decision receive(OfferBook offers, OfferCommand.ReceiveOffer c) {
    return offers.find(c.from()).isPresent()
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", c.from().incident()).at("from"))
        : Decision.accepted(
            new OfferEvent.OfferReceived(
                offers.nextNumber(), c.from(), c.nature(), c.priority(), c.place(), c.text()));
  }

  private Decision take(Offer offer, OfferCommand.TakeOffer c) {
    var opening = new OpenIncident(null, c.nature(), offer.place(), offer.priority(), offer.text());
    Decision opened = new IncidentDeciding(now).openedAnew(opening);
    if (!(opened instanceof Decision.Accepted accepted)) {
      return opened;
    }
    IncidentOpened event = (IncidentOpened) accepted.events().getFirst();
    return Decision.accepted(event, new OfferEvent.OfferTaken(offer.number(), event.incident()));
  }

  private static Decision none(long number) {
    return Decision.refused(
        Refusal.of(RefusalCode.NO_SUCH_OFFER).with("offer", number).at("offer"));
  }
}
