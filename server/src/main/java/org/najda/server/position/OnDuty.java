package org.najda.server.position;

import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * Whether a unit is on duty: a crew's own phone goes home with it, and where it is then is nobody's
 * business.
 */
@FunctionalInterface
public interface OnDuty {
  /** Whether positions of a paired app count now: whoever may be sent has to be found. */
  boolean test(RoomId room, UnitId unit);
}
