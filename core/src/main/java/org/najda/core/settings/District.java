package org.najda.core.settings;

import java.util.List;
import org.najda.core.GeoPoint;

/**
 * A district of the room.
 *
 * @param code unique within the room
 * @param outline a simple ring of at least 3 points, not closed
 */
public record District(String code, LocalName name, List<GeoPoint> outline) {
  public District {
    outline = List.copyOf(outline);
    if (outline.size() < 3) {
      throw new IllegalArgumentException(
          "The outline of district %s has %d points; at least 3 are needed."
              .formatted(code, outline.size()));
    }
  }

  /** Whether a place lies in it. */
  public boolean contains(GeoPoint point) {
    return Rings.contains(outline, point);
  }
}
