package org.najda.server.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.server.page.Voice;
import org.najda.server.tally.JournalCounts.Alike;

/**
 * The districts of a room, drawn, each with its number in it. North is up.
 *
 * @param elsewhere how many lay in none of them; null where none did
 */
record DistrictMap(int width, int height, List<Area> areas, @Nullable String elsewhere) {
  private static final int WIDTH = 720;
  private static final int MARGIN = 8;

  /**
   * A district.
   *
   * @param path its outline in SVG's words
   * @param x where its number stands
   */
  public record Area(String name, String path, int x, int y, Shade shade) {}

  /**
   * The districts with what was counted in each.
   *
   * @param ways to what stands behind a district's number
   */
  static DistrictMap of(
      List<District> districts,
      List<Alike> counted,
      UnaryOperator<@Nullable String> ways,
      Voice say) {
    Map<String, Long> counts = new HashMap<>();
    long elsewhere = 0;
    for (Alike each : counted) {
      if (districts.stream().anyMatch(district -> district.code().equals(each.key()))) {
        counts.put(each.key(), each.count());
      } else {
        elsewhere += each.count();
      }
    }
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Sheet sheet = Sheet.of(districts);
    List<Area> areas = new ArrayList<>();
    for (District district : districts) {
      GeoPoint middle = middle(district.outline());
      areas.add(
          new Area(
              say.name(district.name()),
              sheet.path(district.outline()),
              sheet.x(middle),
              sheet.y(middle),
              Shade.of(counts.getOrDefault(district.code(), 0L), most, say)
                  .leading(ways.apply(district.code()))));
    }
    String number = elsewhere == 0 ? null : Shade.of(elsewhere, elsewhere, say).number();
    return new DistrictMap(WIDTH, sheet.height(), areas, number);
  }

  /** The centre of gravity of a ring, or its first corner where it encloses nothing. */
  private static GeoPoint middle(List<GeoPoint> ring) {
    double area = 0;
    double lat = 0;
    double lon = 0;
    GeoPoint zero = ring.getFirst();
    for (int at = 0; at < ring.size(); at++) {
      GeoPoint a = ring.get(at);
      GeoPoint b = ring.get((at + 1) % ring.size());
      double ax = a.lon() - zero.lon();
      double ay = a.lat() - zero.lat();
      double bx = b.lon() - zero.lon();
      double by = b.lat() - zero.lat();
      double cross = ax * by - bx * ay;
      area += cross;
      lon += (ax + bx) * cross;
      lat += (ay + by) * cross;
    }
    return area == 0
        ? zero
        : GeoPoint.ofDegrees(zero.lat() + lat / (3 * area), zero.lon() + lon / (3 * area));
  }

  /** Where points of the earth stand on the sheet: near enough for a town or a province. */
  private record Sheet(double west, double north, double shrink, double scale, int height) {
    static Sheet of(List<District> districts) {
      List<GeoPoint> points =
          districts.stream().flatMap(district -> district.outline().stream()).toList();
      double west = points.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
      double east = points.stream().mapToDouble(GeoPoint::lon).max().orElse(1);
      double south = points.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
      double north = points.stream().mapToDouble(GeoPoint::lat).max().orElse(1);
      double shrink = StrictMath.cos(StrictMath.toRadians((north + south) / 2));
      double scale = (WIDTH - 2 * MARGIN) / Math.max(1e-6, (east - west) * shrink);
      int height = (int) Math.round((north - south) * scale) + 2 * MARGIN;
      return new Sheet(west, north, shrink, scale, height);
    }

    int x(GeoPoint point) {
      return MARGIN + (int) Math.round((point.lon() - west) * shrink * scale);
    }

    int y(GeoPoint point) {
      return MARGIN + (int) Math.round((north - point.lat()) * scale);
    }

    String path(List<GeoPoint> ring) {
      StringBuilder path = new StringBuilder();
      for (GeoPoint point : ring) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(String.format(Locale.ROOT, "%d %d", x(point), y(point)));
      }
      return path.append('Z').toString();
    }
  }
}
