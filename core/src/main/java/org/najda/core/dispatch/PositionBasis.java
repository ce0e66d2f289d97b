package org.najda.core.dispatch;

/** What a unit's position in a decision rests on, best first. */
public enum PositionBasis {
  /** Reported no longer ago than the room's rules allow. */
  FRESH,
  /** Reported, but longer ago. */
  LAST_KNOWN,
  /** Never reported: the unit's post. */
  POST
}
