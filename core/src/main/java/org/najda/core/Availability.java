package org.najda.core;

/** Whether a unit may be sent; apart from how far it is with a mission. */
public enum Availability {
  AVAILABLE,
  UNAVAILABLE
}
