package org.najda.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What somebody who has only {@code arcs.csv} would write to check Najda: the nearest arcs by
 * looking at all of them, Dijkstra's algorithm over hash maps, in doubles. It shares no code with
 * the program.
 */
public final class ExportedGraph {
  /** One line of {@code arcs.csv}; geometry as lon, lat. */
  record Arc(long from, long to, double seconds, double[][] line) {}

  private record Spot(int arc, double share, double meters, double length, double planeMeters) {}

  private record Reached(long node, double seconds) {}

  private static final double END_METERS = 1e-5;
  private static final double RADIUS_METERS = 6_371_008.8;
  private final List<Arc> arcs = new ArrayList<>();
  private final Map<Long, List<Arc>> leaving = new HashMap<>();

  /** Reads the folder that an export wrote. */
  public ExportedGraph(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("arcs.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 6);
      String wkt = cells[5].replace("\"", "").replace("LINESTRING(", "").replace(")", "");
      double[][] points =
          List.of(wkt.split(", ")).stream()
              .map(pair -> pair.split(" "))
              .map(pair -> new double[] {Double.parseDouble(pair[0]), Double.parseDouble(pair[1])})
              .toArray(double[][]::new);
      Arc arc =
          new Arc(
              Long.parseLong(cells[0]),
              Long.parseLong(cells[1]),
              Double.parseDouble(cells[2]),
              points);
      arcs.add(arc);
      leaving.computeIfAbsent(arc.from, from -> new ArrayList<>()).add(arc);
    }
  }

  /** Number of arcs. */
  public int arcs() {
    return arcs.size();
  }

  /** Seconds from one place to each of the others; infinite where no way leads. */
  public double[] seconds(Point from, List<Point> to) {
    List<Spot> starts = nearest(from);
    Map<Long, Double> seconds = search(starts);
    return to.stream().mapToDouble(place -> arrival(seconds, starts, nearest(place))).toArray();
  }

  /** Meters from a place to the nearest arc. */
  public double snapMeters(Point place) {
    return nearest(place).getFirst().meters;
  }

  private double arrival(Map<Long, Double> seconds, List<Spot> starts, List<Spot> ends) {
    double best = Double.POSITIVE_INFINITY;
    for (Spot end : ends) {
      Arc arc = arcs.get(end.arc);
      Double atFrom = seconds.get(arc.from);
      if (atFrom != null) {
        best = Math.min(best, atFrom + end.share * arc.seconds);
      }
      Double atTo = seconds.get(arc.to);
      if (atTo != null && (1 - end.share) * end.length <= END_METERS) {
        best = Math.min(best, atTo);
      }
      for (Spot start : starts) {
        if (start.arc == end.arc && (start.share - end.share) * end.length <= END_METERS) {
          best = Math.min(best, Math.max(0, end.share - start.share) * arc.seconds);
        }
      }
    }
    return best;
  }

  private Map<Long, Double> search(List<Spot> starts) {
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparing(Reached::seconds));
    for (Spot start : starts) {
      Arc arc = arcs.get(start.arc);
      queue.add(new Reached(arc.to, (1 - start.share) * arc.seconds));
      if (start.share * start.length <= END_METERS) {
        queue.add(new Reached(arc.from, 0));
      }
    }
    Map<Long, Double> settled = new HashMap<>();
    while (!queue.isEmpty()) {
      Reached next = queue.poll();
      if (settled.putIfAbsent(next.node, next.seconds) == null) {
        for (Arc arc : leaving.getOrDefault(next.node, List.of())) {
          queue.add(new Reached(arc.to, next.seconds + arc.seconds));
        }
      }
    }
    return settled;
  }

  private List<Spot> nearest(Point place) {
    List<Spot> spots = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (int arc = 0; arc < arcs.size(); arc++) {
      double[][] line = arcs.get(arc).line;
      for (int i = 0; i + 1 < line.length; i++) {
        double[] foot = foot(place, line[i], line[i + 1]);
        if (foot[2] <= least + 1e-5) {
          least = Math.min(least, foot[2]);
          spots.add(spot(arc, i, foot, place));
        }
      }
    }
    double limit = least + 1e-5;
    return spots.stream().filter(spot -> spot.planeMeters <= limit).toList();
  }

  /** Foot of the perpendicular on a piece: lon, lat, plane distance in meters. */
  private static double[] foot(Point place, double[] a, double[] b) {
    double cosine = Math.cos(Math.toRadians(place.lat()));
    double ax = (a[0] - place.lon()) * cosine;
    double ay = a[1] - place.lat();
    double dx = (b[0] - a[0]) * cosine;
    double dy = b[1] - a[1];
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
    double degrees = Math.hypot(ax + t * dx, ay + t * dy);
    return new double[] {
      a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), Math.toRadians(degrees) * RADIUS_METERS
    };
  }

  private Spot spot(int arc, int piece, double[] foot, Point place) {
    double[][] line = arcs.get(arc).line;
    double before = haversine(line[piece], foot);
    double length = 0;
    for (int i = 0; i + 1 < line.length; i++) {
      double part = haversine(line[i], line[i + 1]);
      before += i < piece ? part : 0;
      length += part;
    }
    double share = length == 0 ? 0 : Math.min(1, before / length);
    double meters = haversine(new double[] {place.lon(), place.lat()}, foot);
    return new Spot(arc, share, meters, length, foot[2]);
  }

  private static double haversine(double[] a, double[] b) {
    double lat = Math.sin(Math.toRadians(b[1] - a[1]) / 2);
    double lon = Math.sin(Math.toRadians(b[0] - a[0]) / 2);
    double h =
        lat * lat + Math.cos(Math.toRadians(a[1])) * Math.cos(Math.toRadians(b[1])) * lon * lon;
    return 2 * RADIUS_METERS * Math.asin(Math.sqrt(h));
  }
}
