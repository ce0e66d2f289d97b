package org.najda.server.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.najda.core.UnitId;
import org.najda.roads.travel.Way;

/**
 * A unit's way to an incident.
 *
 * @param line longitude and latitude of each point, as GeoJSON has them
 * @param notes what is not as it should be, since no better way leads there; left out when all is
 */
record WayView(
    UnitId unit,
    double etaSeconds,
    int meters,
    List<double[]> line,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Way.Note> notes) {
  static WayView of(UnitId unit, Way way) {
    return new WayView(
        unit,
        way.millis() / 1e3,
        (int) Math.round(way.meters()),
        way.points().stream().map(point -> new double[] {point.lon(), point.lat()}).toList(),
        Stream.of(Way.Note.values()).filter(way::has).toList());
  }
}
