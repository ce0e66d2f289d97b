package org.najda.core.settings;

import java.util.List;
import org.najda.core.GeoPoint;

/**
 * A service beside the police to which calls are handed: gendarmerie, civil protection, ambulance.
 *
 * @param code unique within the room
 * @param number that is dialled for it
 * @param outline of the ground that is its own and not the room's; empty when it has none
 */
public record OtherService(String code, LocalName name, String number, List<GeoPoint> outline) {
  private static final int LEAST_POINTS = 3;

  public OtherService {
    outline = List.copyOf(outline);
    if (number.isBlank()) {
      throw new IllegalArgumentException("Service %s has no number to dial.".formatted(code));
    }
    if (!outline.isEmpty() && outline.size() < LEAST_POINTS) {
      throw new IllegalArgumentException(
          "The outline of service %s has %d points; none or at least %d are needed."
              .formatted(code, outline.size(), LEAST_POINTS));
    }
  }

  /** Whether a place is on its ground. */
  public boolean contains(GeoPoint point) {
    return Rings.contains(outline, point);
  }
}
