package org.najda.server.projection;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;

/** When something was by the clocks of the room: what statistics group by. */
record LocalTime(ZonedDateTime time) {
  static LocalTime of(Instant at, RoomState state) {
    RoomSettings settings = state.settings();
    if (settings == null) {
      throw new IllegalStateException("Nothing happens in a room before it is set up.");
    }
    return new LocalTime(at.atZone(settings.zone()));
  }

  int year() {
    return time.getYear();
  }

  int month() {
    return time.getMonthValue();
  }

  int day() {
    return time.getDayOfMonth();
  }

  int hour() {
    return time.getHour();
  }

  /** 1 Monday to 7 Sunday. */
  int weekday() {
    return time.getDayOfWeek().getValue();
  }
}
