package org.najda.server.synthetic;

import java.time.Instant;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.recommendation.Approach;

/** Where things happen in a room's year, and how long its units take to get there. */
interface City {
  /** Of the road map that is asked; {@code none} where none is. */
  String mapVersion();

  /** Whether what was recommended is kept whole beside each dispatch, as a live room does. */
  boolean keepsAnswers();

  /** A place from which units get to every other. */
  GeoPoint somewhere(SplittableRandom random);

  /**
   * The ways to a place.
   *
   * @param free where each free unit stands; at least one
   * @return of those that are there first at least
   */
  SortedMap<UnitId, Approach> approaches(
      SortedMap<UnitId, GeoPoint> free, GeoPoint place, Instant at);
}
