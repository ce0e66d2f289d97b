package org.najda.core.event;

import java.time.Instant;
import org.najda.core.ChangeId;
import org.najda.core.change.Obstacle;
import org.najda.core.change.SettingsChange;

/**
 * What happens to a planned change of the settings. That it takes effect is {@link
 * RoomEvent.SettingsAdopted}.
 */
public sealed interface ChangeEvent extends Event {
  ChangeId change();

  /**
   * @param from when it takes effect
   * @param what it is about
   */
  record ChangePlanned(ChangeId change, Instant from, SettingsChange what) implements ChangeEvent {}

  /** It takes no effect. */
  record ChangeWithdrawn(ChangeId change) implements ChangeEvent {}

  /** Its time came, and it could not take effect. */
  record ChangeFailed(ChangeId change, Obstacle why) implements ChangeEvent {}
}
