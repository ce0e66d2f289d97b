package org.najda.server.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.najda.core.GeoPoint;

/** A district's outline as well-known text, which spreadsheets and map programs can carry. */
final class Outline {
  private static final String AS = "write POLYGON((lon lat, lon lat, …)) in degrees, first = last";

  private Outline() {}

  /** The ring without its closing point; null when refused. */
  static @Nullable List<GeoPoint> read(Cells cells, String column) {
    try {
      Geometry shape = new WKTReader().read(cells.value(column));
      if (!(shape instanceof Polygon polygon) || polygon.isEmpty()) {
        cells.refuse(column, "no polygon", AS);
        return null;
      }
      if (polygon.getNumInteriorRing() > 0 || !polygon.isValid()) {
        cells.refuse(column, "has holes or crosses itself", "draw one simple ring");
        return null;
      }
      return ring(polygon.getExteriorRing().getCoordinates());
    } catch (ParseException | IllegalArgumentException e) {
      cells.refuse(column, "no outline (" + e.getMessage() + ")", AS);
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
}
