package org.najda.server.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.najda.core.GeoPoint;

/** An outline as well-known text, which spreadsheets and map programs can carry. */
final class Outline {
  private Outline() {}

  /** The ring without its closing point; null when refused. */
  static @Nullable List<GeoPoint> read(Cells cells, String column) {
    String text = cells.value(column);
    // Collections may hold collections: the reader calls itself for each until its stack ends.
    if (text.toUpperCase(Locale.ROOT).contains("COLLECTION")) {
      cells.refuse(column, Fault.of("no-polygon"));
      return null;
    }
    try {
      Geometry shape = new WKTReader().read(text);
      if (!(shape instanceof Polygon polygon) || polygon.isEmpty()) {
        cells.refuse(column, Fault.of("no-polygon"));
        return null;
      }
      if (polygon.getNumInteriorRing() > 0 || !polygon.isValid()) {
        cells.refuse(column, Fault.of("crossed-outline"));
        return null;
      }
      return ring(polygon.getExteriorRing().getCoordinates());
    } catch (ParseException | IllegalArgumentException e) {
      cells.refuse(column, Fault.of("no-outline").with("why", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static List<GeoPoint> ring(Coordinate[] corners) {
    List<GeoPoint> points = new ArrayList<>();
    for (int i = 0; i < corners.length - 1; i++) {
      points.add(GeoPoint.ofDegrees(corners[i].y, corners[i].x));
    }
    return points;
  }

  /** As {@link #read} reads it; empty for no points. */
  static String write(List<GeoPoint> ring) {
    if (ring.isEmpty()) {
      return "";
    }
    List<GeoPoint> closed = new ArrayList<>(ring);
    closed.add(ring.getFirst());
    return closed.stream()
        .map(point -> degrees(point.lon7()) + " " + degrees(point.lat7()))
        .collect(Collectors.joining(", ", "POLYGON((", "))"));
  }

  /** Ten-millionths of a degree, exactly. */
  static String degrees(int ten7) {
    return BigDecimal.valueOf(ten7, 7).toPlainString();
  }
}
