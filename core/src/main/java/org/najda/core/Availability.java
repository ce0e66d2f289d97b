package org.najda.core;

/** Whether a unit may be sent; apart from how far it is with a mission. */
public enum Availability {
  AVAILABLE,
  /** It may be sent if need be, breaking off what it does. */
  CONDITIONALLY_AVAILABLE,
  UNAVAILABLE
}
