package org.najda.server.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.server.demo.Town.TownDistrict;
import org.najda.server.demo.Town.TownRoom;

/**
 * A town made of a real map whose official districts are not known: the dense part of its streets,
 * cut into a western and an eastern room of eight districts each, so that all have as many street
 * corners. The map's own places give them their names where it has any.
 */
final class SurveyedTown {
  private static final int DISTRICTS_PER_ROOM = 8;

  /** Share of the street corners left out on each side, to lose the country roads. */
  private static final double MARGIN = 0.02;

  private final List<Point> corners;
  private final PlaceNames places;
  private int made;

  private SurveyedTown(List<Point> corners, PlaceNames places) {
    this.corners = corners;
    this.places = places;
  }

  /**
   * @param corners along the streets of the map; the same give the same town
   */
  static Town of(List<Point> corners, PlaceNames places) {
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("a town needs streets");
    }
    return new SurveyedTown(corners, places).cut();
  }

  private Town cut() {
    int[] lon = quantiles(corners, Point::lon7, 2);
    List<TownRoom> rooms = new ArrayList<>();
    Names west = new Names("الغرب", "الغرب", "ouest", "west");
    Names east = new Names("الشرق", "الشرق", "est", "east");
    rooms.add(new TownRoom("west", west, districts(lon[0], lon[1])));
    rooms.add(new TownRoom("east", east, districts(lon[1], lon[2])));
    Point middle = new Point(quantiles(corners, Point::lat7, 2)[1], lon[1]);
    Names unnamed = new Names("النجدة", "النجدة", "Najda", "Najda");
    return new Town(places.findTown(middle).orElse(unnamed), rooms);
  }

  private List<TownDistrict> districts(int west, int east) {
    List<Point> own =
        corners.stream().filter(point -> point.lon7() >= west && point.lon7() <= east).toList();
    int[] lat = quantiles(own, Point::lat7, DISTRICTS_PER_ROOM);
    List<TownDistrict> districts = new ArrayList<>();
    for (int i = 0; i < DISTRICTS_PER_ROOM; i++) {
      districts.add(district(own, new int[] {lat[i], lat[i + 1], west, east}));
    }
    return districts;
  }

  private TownDistrict district(List<Point> near, int[] box) {
    made++;
    Names unnamed =
        new Names("المنطقة " + made, "المنطقة " + made, "Secteur " + made, "Sector " + made);
    List<Point> ring =
        List.of(
            new Point(box[0], box[2]),
            new Point(box[0], box[3]),
            new Point(box[1], box[3]),
            new Point(box[1], box[2]));
    Point middle = new Point((box[0] + box[1]) / 2, box[2] / 2 + box[3] / 2);
    Point post =
        near.stream()
            .min((a, b) -> Double.compare(Earth.meters(a, middle), Earth.meters(b, middle)))
            .orElse(middle);
    return new TownDistrict(
        "d" + made,
        places.findQuarter(new Bounds(box[0], box[2], box[1], box[3]), middle).orElse(unnamed),
        1,
        ring,
        new Names("مركز " + made, "مركز " + made, "Poste " + made, "Post " + made),
        post);
  }

  /** The ends of parts with equally many points, the margins left out. */
  private static int[] quantiles(List<Point> points, ToIntFunction<Point> axis, int parts) {
    int[] sorted = points.stream().mapToInt(axis).toArray();
    Arrays.sort(sorted);
    int[] ends = new int[parts + 1];
    for (int i = 0; i <= parts; i++) {
      double share = MARGIN + (1 - 2 * MARGIN) * i / parts;
      ends[i] = sorted[(int) Math.round(share * (sorted.length - 1))];
    }
    return ends;
  }
}
