package org.najda.server.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.core.GeoPoint;

/**
 * Nine parts of the log's ground with as many incidents each, for a log knows no districts: three
 * bands from south to north, each in three from west to east.
 */
record Parts(Map<GeoPoint, String> byPlace) {
  private static final int SIDE = 3;
  private static final List<String> BANDS = List.of("south", "middle", "north");
  private static final List<String> COLUMNS = List.of("west", "centre", "east");

  static Parts of(List<LoggedIncident> incidents) {
    List<GeoPoint> places = new ArrayList<>(incidents.stream().map(LoggedIncident::place).toList());
    places.sort(Comparator.comparingInt(GeoPoint::lat7).thenComparingInt(GeoPoint::lon7));
    Map<GeoPoint, String> parts = new HashMap<>();
    for (int band = 0; band < SIDE; band++) {
      List<GeoPoint> row = new ArrayList<>(third(places, band));
      row.sort(Comparator.comparingInt(GeoPoint::lon7).thenComparingInt(GeoPoint::lat7));
      for (int column = 0; column < SIDE; column++) {
        String name = BANDS.get(band) + "-" + COLUMNS.get(column);
        third(row, column).forEach(place -> parts.putIfAbsent(place, name));
      }
    }
    return new Parts(parts);
  }

  private static List<GeoPoint> third(List<GeoPoint> all, int which) {
    return all.subList(all.size() * which / SIDE, all.size() * (which + 1) / SIDE);
  }

  String of(LoggedIncident incident) {
    return byPlace.get(incident.place());
  }
}
