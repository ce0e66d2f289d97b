package org.najda.core.desk;

import org.najda.core.event.LegalTimeEvent;
import org.najda.core.room.RoomState;

/** Applies what happens about legal times: their alarms follow as events of their own. */
final class LegalTimeEvolving {
  private LegalTimeEvolving() {}

  static RoomState evolve(RoomState state, LegalTimeEvent event) {
    return switch (event) {
      case LegalTimeEvent.LegalTimeUnanswered e -> state.with(state.alarms().with(e.about()));
      case LegalTimeEvent.LegalTimeSettled e -> state;
    };
  }
}
