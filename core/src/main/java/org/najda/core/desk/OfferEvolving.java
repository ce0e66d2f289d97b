package org.najda.core.desk;

import java.time.Instant;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.core.transfer.Offer;
import org.najda.core.transfer.Offer.Answer;
import org.najda.core.transfer.Offer.Answer.Kind;
import org.najda.core.transfer.OfferBook;

/** Applies what happens to incidents that other rooms offer. */
final class OfferEvolving {
  private OfferEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, OfferEvent event) {
    OfferBook offers = state.offers();
    Instant at = recorded.at();
    return state.with(
        switch (event) {
          case OfferEvent.OfferReceived e ->
              offers.with(
                  new Offer(
                      e.number(),
                      e.from(),
                      e.nature(),
                      e.priority(),
                      e.place(),
                      e.text(),
                      at,
                      null));
          case OfferEvent.OfferTaken e ->
              offers.answered(e.number(), new Answer(at, Kind.TAKEN, e.incident(), null));
          case OfferEvent.OfferDeclined e ->
              offers.answered(e.number(), new Answer(at, Kind.DECLINED, null, e.reason()));
          case OfferEvent.OfferRetracted e ->
              offers.answered(e.number(), new Answer(at, Kind.RETRACTED, null, null));
        });
  }
}
