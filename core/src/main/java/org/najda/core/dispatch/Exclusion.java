package org.najda.core.dispatch;

/** Why a unit is left out of a ranking. */
public enum Exclusion {
  ON_MISSION,
  UNAVAILABLE,
  LACKS_CAPABILITY,
  /** No road within reach of where it stands. */
  OFF_ROAD
}
