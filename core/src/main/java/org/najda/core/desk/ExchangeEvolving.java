package org.najda.core.desk;

import java.util.function.UnaryOperator;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/** Applies what happens to offers to have another unit take a mission over. */
final class ExchangeEvolving {
  private ExchangeEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, ExchangeEvent event) {
    UnaryOperator<Mission> then =
        switch (event) {
          case ExchangeEvent.ExchangeOffered e ->
              mission ->
                  mission.offered(
                      new ExchangeOffer(
                          e.to(), recorded.at(), e.fromMillis(), e.toMillis(), false));
          case ExchangeEvent.ExchangeWithdrawn e -> Mission::offerWithdrawn;
          case ExchangeEvent.ExchangeDeclined e -> Mission::offerDeclined;
        };
    return state.with(state.incidents().get(event.incident()).withMission(event.from(), then));
  }
}
