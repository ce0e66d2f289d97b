package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.travel.Answer;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.roads.travel.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda eta}: travel times of every unit to every incident. */
@Command(
    name = "eta",
    description = "Travel times of every unit to every incident, as CSV.",
    footer = {
      "",
      "Both files have the columns id,lat,lon. Prints incident,unit,seconds,meters,snapMeters for",
      "every pair; seconds and meters are empty where no way leads from the unit to the incident.",
      "",
      "How it is computed, so that it can be checked with 'najda map export':",
      "- Each point is put on the nearest arc of arcs.csv. Around the point p, a corner of a",
      "  geometry has x = (lon - lon(p)) * cos(lat(p)), y = lat - lat(p). On a straight piece a-b",
      "  the nearest place is a + t*(b - a), t = -(a.(b - a)) / |b - a|^2 kept within 0..1. All"
          + " arcs",
      "  within 0.01 mm of the least distance count; so both directions of a street do, and at a",
      "  crossing all its arcs. A place at the end of an arc is the node.",
      "- Of the first and the last arc the seconds count in proportion to the length driven along",
      "  the geometry (haversine, Earth's mean radius 6371008.8 m), rounded to milliseconds.",
      "- Between them, the least sum of seconds over arcs; no turn restrictions. Two points on one",
      "  arc: straight along it if that is its direction (or if they are within 0.01 mm), else"
          + " around.",
      "- snapMeters is the haversine distance from unit to road plus from road to incident; it is",
      "  not in seconds and meters.",
      "A point farther than --max-snap from every arc is told on stderr, its pairs are left out"
          + " and",
      "the exit code is 3.",
      "With --ways also the way of each pair, as GeoJSON, a feature on each line. With profile car"
          + " it",
      "keeps to turn restrictions (turns.csv of the export), so it may take longer than the seconds"
          + " of",
      "its pair, which count no turns; where every way breaks one, forbiddenTurn is true.",
      "",
      "Example:",
      "  najda eta --data /srv/najda --profile emergency --units u.csv --incidents i.csv"
    })
public final class EtaCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin GraphOptions graph;

  @Option(names = "--units", required = true, paramLabel = "CSV", description = "The units.")
  Path unitsFile;

  @Option(
      names = "--incidents",
      required = true,
      paramLabel = "CSV",
      description = "The incidents.")
  Path incidentsFile;

  @Option(
      names = "--max-snap",
      paramLabel = "METERS",
      defaultValue = "500",
      description = "How far a point may be from the road. Default: ${DEFAULT-VALUE}")
  int maxSnapMeters;

  @Option(names = "--ways", paramLabel = "FILE", description = "Where to write the ways as well.")
  @Nullable Path waysFile;

  private int exitCode = ExitCode.DONE;

  @Override
  public Integer call() throws IOException {
    if (maxSnapMeters < 0) {
      throw new ParameterException(spec.commandLine(), "--max-snap must not be negative");
    }
    List<NamedPoint> units = NamedPoint.list(unitsFile);
    List<NamedPoint> incidents = NamedPoint.list(incidentsFile);
    TravelTimes times = TravelTimes.on(graph.open(spec.commandLine().getErr()), graph.profile);
    List<NamedPoint> onRoad = onRoad(units, times);
    List<Point> from = onRoad.stream().map(NamedPoint::point).toList();
    CSVPrinter csv = new CSVPrinter(spec.commandLine().getOut(), format());
    List<NamedPoint> reachable = onRoad(incidents, times);
    for (NamedPoint incident : reachable) {
      print(csv, incident, onRoad, times.toIncident(incident.point(), from, maxSnapMeters));
    }
    csv.flush();
    if (waysFile != null) {
      ways(waysFile, onRoad, reachable, times);
    }
    return exitCode;
  }

  private void ways(
      Path file, List<NamedPoint> units, List<NamedPoint> incidents, TravelTimes times)
      throws IOException {
    try (WayLines lines = new WayLines(file)) {
      for (NamedPoint incident : incidents) {
        for (NamedPoint unit : units) {
          Optional<Way> way = times.findWay(unit.point(), incident.point(), maxSnapMeters);
          if (way.isPresent()) {
            lines.write(incident.id(), unit.id(), way.get());
          }
        }
      }
    }
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setRecordSeparator('\n')
        .setHeader("incident", "unit", "seconds", "meters", "snapMeters")
        .get();
  }

  private List<NamedPoint> onRoad(List<NamedPoint> points, TravelTimes times) {
    PrintWriter err = spec.commandLine().getErr();
    return points.stream()
        .filter(point -> {
          boolean near = times.findSnapMeters(point.point(), maxSnapMeters).isPresent();
          if (!near) {
            exitCode = ExitCode.BAD_INPUT;
            err.printf(
                "%s: '%s' is farther than %d m from every road of profile %s; left out%n",
                point.where(), point.id(), maxSnapMeters, graph.profile.id());
          }
          return near;
        })
        .toList();
  }

  private static void print(
      CSVPrinter csv, NamedPoint incident, List<NamedPoint> units, Answer answer)
      throws IOException {
    double walk = answer.incidentSnapMeters().orElseThrow();
    for (int i = 0; i < units.size(); i++) {
      String unit = units.get(i).id();
      switch (answer.units().get(i)) {
        case TravelTime.Reached reached ->
            csv.printRecord(
                incident.id(),
                unit,
                decimals(reached.seconds()),
                decimals(reached.meters()),
                decimals(walk + reached.snapMeters()));
        case TravelTime.NoWay none ->
            csv.printRecord(incident.id(), unit, "", "", decimals(walk + none.snapMeters()));
        case TravelTime.OffRoad off ->
            throw new IllegalStateException("unit " + unit + " was on the road before");
      }
    }
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
