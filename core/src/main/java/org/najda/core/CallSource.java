package org.najda.core;

/** Who stamped a call: the exchange, or a person by hand; intervals of the latter are marked so. */
public enum CallSource {
  EXCHANGE,
  FORM
}
