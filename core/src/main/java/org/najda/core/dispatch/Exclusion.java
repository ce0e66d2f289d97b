package org.najda.core.dispatch;

/** Why a unit is left out of a ranking. */
public enum Exclusion {
  ON_MISSION,
  UNAVAILABLE,
  /** The room works with crews that log on, and none has. */
  NOT_LOGGED_ON,
  LACKS_CAPABILITY,
  /** No road within reach of where it stands. */
  OFF_ROAD
}
