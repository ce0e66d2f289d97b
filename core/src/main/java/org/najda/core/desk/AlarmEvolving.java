package org.najda.core.desk;

import org.najda.core.alarm.AlarmBook;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/** Applies what happened to alarms. */
final class AlarmEvolving {
  private AlarmEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, AlarmEvent event) {
    AlarmBook alarms = state.alarms();
    return state.with(
        switch (event) {
          case AlarmEvent.AlarmRaised e ->
              alarms.raised(e.alarm(), e.cause(), recorded.at(), e.level(), e.owner());
          case AlarmEvent.AlarmAcknowledged e ->
              alarms.acknowledged(e.alarm(), recorded.author().person(), recorded.at());
          case AlarmEvent.AlarmEnded e -> alarms.ended(e.alarm(), recorded.at());
        });
  }
}
