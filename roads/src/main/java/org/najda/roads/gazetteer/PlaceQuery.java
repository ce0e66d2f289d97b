package org.najda.roads.gazetteer;

import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace.Relation;

/** What somebody typed, taken apart. */
public sealed interface PlaceQuery {
  /** Coordinates, or a map link that says them. */
  record At(Point point) implements PlaceQuery {}

  /** A link that does not say where it leads: it would have to be opened, which is not done. */
  record ClosedLink() implements PlaceQuery {}

  /** A name, or a part of one. */
  record Named(String words) implements PlaceQuery {}

  /**
   * Where two streets meet; {@code whole} in case that an “and” is part of one name.
   *
   * @param said whether nothing else can be meant
   */
  record Crossing(String whole, String first, String second, boolean said) implements PlaceQuery {}

  /**
   * A place by another one.
   *
   * @param words of the place itself, blank when only the other one is named
   */
  record Beside(String whole, String words, Relation relation, String other)
      implements PlaceQuery {}

  /** Any text is some query. */
  static PlaceQuery of(String typed) {
    return QueryReading.read(typed);
  }
}
