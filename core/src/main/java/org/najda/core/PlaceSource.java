package org.najda.core;

/** Where a place came from: what it can be trusted for depends on it. */
public enum PlaceSource {
  /** Picked on the map by a person. */
  MAP,
  /** Chosen from an address, street or landmark. */
  GAZETTEER,
  /** Sent by the telephone exchange with the call. */
  NETWORK,
  /** Typed or pasted coordinates. */
  COORDINATES,
  /** Where a unit stood when it reported. */
  UNIT,
  /**
   * Picked on the map for words that no search knew: only the person says that they belong
   * together.
   */
  OVERRIDDEN,
  /** Words that no search knew, of which somebody has made sure since that they mean this point. */
  VERIFIED,
  /** Told in words only: nobody knows the point yet. */
  WORDS
}
