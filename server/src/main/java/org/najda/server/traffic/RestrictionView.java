package org.najda.server.traffic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;

/**
 * A closed road or slow zone.
 *
 * @param speedPercent what is left of the usual speed; 0: closed
 * @param label the street or place in words
 * @param by left out for those who may not read names
 * @param offMap whether the room's map has no road there, so that travel times leave it out
 */
public record RestrictionView(
    RestrictionId id,
    Outline.Kind outline,
    List<GeoPoint> points,
    int speedPercent,
    Restriction.Reason reason,
    @Nullable String label,
    Instant since,
    Instant endsAt,
    @Nullable PersonId by,
    boolean offMap) {
  /** What people are told of it. */
  public static RestrictionView of(Restriction one, boolean offMap, boolean names) {
    Restriction.Terms terms = one.terms();
    return new RestrictionView(
        one.id(),
        terms.outline().kind(),
        terms.outline().points(),
        terms.speedPercent(),
        terms.reason(),
        terms.label(),
        one.since(),
        terms.endsAt(),
        names ? one.by() : null,
        offMap);
  }
}
