package org.najda.core;

/** Who stamped a call; intervals of what no machine stamped are marked so. */
public enum CallSource {
  EXCHANGE,
  /** A person, on the screen. */
  FORM,
  /** A person, on a card during an outage; it was entered afterwards. */
  CARD
}
