package org.najda.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.ChangeId;
import org.najda.core.IncidentId;
import org.najda.core.settings.RoomSettings;

/** What happens to the room as a whole. */
public sealed interface RoomEvent extends Event {
  /**
   * @param version 1 for the first settings, then one more each time
   * @param tidyAt when the room tidies next
   * @param change that was planned and takes effect so; null for one made at once
   */
  record SettingsAdopted(
      long version, RoomSettings settings, Instant tidyAt, @Nullable ChangeId change)
      implements RoomEvent {
    public SettingsAdopted(long version, RoomSettings settings, Instant tidyAt) {
      this(version, settings, tidyAt, null);
    }
  }

  /**
   * Closed calls and incidents leave the state, as do command ids older than seven days. They stay
   * in the journal and in the projections.
   *
   * @param alarms whose cause ended long ago and that nobody acknowledged; none in older journals
   * @param nextAt when the room tidies again
   */
  record Tidied(
      List<CallId> calls,
      List<IncidentId> incidents,
      List<AlarmId> alarms,
      Instant commandsBefore,
      Instant nextAt)
      implements RoomEvent {
    public Tidied {
      calls = List.copyOf(calls);
      incidents = List.copyOf(incidents);
      alarms = List.copyOf(alarms);
    }
  }
}
