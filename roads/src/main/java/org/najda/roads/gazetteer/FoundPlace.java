package org.najda.roads.gazetteer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;

/**
 * A place that may be meant.
 *
 * @param other of a crossing its second street; of a place given by another the other; else null
 * @param relation of the place to the other; {@link Relation#AT} without one
 * @param uncertaintyMeters radius around the point within which the place lies
 * @param score how well it fits, 1 for the very words, distance counted in
 */
public record FoundPlace(
    NamedPlace place,
    @Nullable NamedPlace other,
    Relation relation,
    Point point,
    int uncertaintyMeters,
    double score) {
  /** How a place lies to another one that was named with it. */
  public enum Relation {
    /** It is the place itself. */
    AT,
    /** Where two streets meet. */
    CROSSING,
    NEAR,
    BEHIND,
    OPPOSITE
  }

  /** As {@link #other}. */
  public Optional<NamedPlace> findOther() {
    return Optional.ofNullable(other);
  }

  /** Its own names. */
  public Names names() {
    return place.names();
  }
}
