package org.najda.core.room;

import java.util.List;
import java.util.Optional;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;

/** Districts with the box around each, so that few outlines have to be walked for a point. */
final class DistrictIndex {
  private final List<Boxed> districts;

  DistrictIndex(List<District> districts) {
    this.districts = districts.stream().map(Boxed::of).toList();
  }

  Optional<District> find(GeoPoint point) {
    for (Boxed boxed : districts) {
      if (boxed.mayContain(point) && boxed.district.contains(point)) {
        return Optional.of(boxed.district);
      }
    }
    return Optional.empty();
  }

  private record Boxed(District district, int south, int west, int north, int east) {
    static Boxed of(District district) {
      List<GeoPoint> outline = district.outline();
      return new Boxed(
          district,
          outline.stream().mapToInt(GeoPoint::lat7).min().orElseThrow(),
          outline.stream().mapToInt(GeoPoint::lon7).min().orElseThrow(),
          outline.stream().mapToInt(GeoPoint::lat7).max().orElseThrow(),
          outline.stream().mapToInt(GeoPoint::lon7).max().orElseThrow());
    }

    boolean mayContain(GeoPoint p) {
      return p.lat7() >= south && p.lat7() <= north && p.lon7() >= west && p.lon7() <= east;
    }
  }
}
