package org.najda.server.position;

import org.najda.core.EnumWords;

/** Why a reported position is not taken. */
public enum PositionFault {
  /** No such unit in the room of the key. */
  UNKNOWN_UNIT,
  /** The key is another unit's. */
  NOT_YOUR_UNIT,
  /** Latitude, longitude, speed, heading or accuracy that cannot be. */
  OUT_OF_RANGE,
  /** Exactly 0° N 0° E: what many receivers send before they know where they are. */
  NO_FIX,
  /** Stamped later than the server's clock allows. */
  IN_THE_FUTURE,
  /** Stamped so long ago that it is history only. */
  TOO_OLD,
  /** A latitude, longitude or time is missing or no such thing. */
  UNREADABLE,
  /** The device itself does not know well enough where it is. */
  INACCURATE,
  /** A crew's own phone told it while its unit was off duty. */
  OFF_DUTY,
  /** So far from the last one that no unit could have come there; the next that agrees counts. */
  JUMP;

  /** As it stands in answers and metrics. */
  public String code() {
    return EnumWords.of(this);
  }
}
