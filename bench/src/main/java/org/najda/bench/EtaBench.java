package org.najda.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench eta}: travel times of many units to one incident. */
@Command(
    name = "eta",
    description = "Time to the travel times of 500 units to one incident.",
    footer = {
      "",
      "Units and incidents stand on junctions drawn by a fixed seed. 'fixed': the units stay where",
      "they are; 'moving': all stand elsewhere each time. Before measuring, the answers for some",
      "incidents are compared, all units, with a plain Dijkstra over what 'map export' writes.",
      "",
      "Example:",
      "  najda bench eta --map porto.osm.pbf"
    })
public final class EtaBench implements Callable<Integer> {
  private static final long SEED = 19;
  private static final int CHECKED = 10;
  private static final int MAX_SNAP_METERS = 500;

  @Spec CommandSpec spec;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "OpenStreetMap file or map folder. Default: the invented city.")
  @Nullable Path map;

  @Option(
      names = "--units",
      paramLabel = "N",
      defaultValue = "500",
      description = "Default: ${DEFAULT-VALUE}")
  int units;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many incidents are measured. Default: ${DEFAULT-VALUE}")
  int queries;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Override
  public Integer call() throws IOException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      RoadMap roads = Ground.open(map, work.path(), figures::tell);
      RoadGraph graph = roads.graph(Profile.EMERGENCY);
      TravelTimes times = TravelTimes.on(roads, Profile.EMERGENCY);
      figures.tell("comparing with a Dijkstra over the export");
      MapExport.csv(graph, work.path().resolve("export"));
      int compared = compare(times, graph, ExportedGraph.read(work.path().resolve("export")));
      ObjectNode root = figures.root();
      root.put("profile", Profile.EMERGENCY.id())
          .put("nodes", graph.nodes())
          .put("arcs", graph.arcs())
          .put("units", units)
          .put("answersCompared", compared);
      figures.tell("measuring");
      measure(times, graph, false);
      Figures.putMicros(root.putObject("fixed"), measure(times, graph, false));
      Figures.putMicros(root.putObject("moving"), measure(times, graph, true));
      figures.print();
    }
    return ExitCode.DONE;
  }

  private int[] junctions(RoadGraph graph, int count) {
    return random.ints(count, 0, graph.nodes()).toArray();
  }

  private static List<Point> places(RoadGraph graph, int[] junctions) {
    List<Point> places = new ArrayList<>();
    for (int junction : junctions) {
      places.add(graph.nodePlace(junction));
    }
    return places;
  }

  private int compare(TravelTimes times, RoadGraph graph, ExportedGraph exported) {
    int compared = 0;
    for (int incident : junctions(graph, CHECKED)) {
      int[] from = junctions(graph, units);
      List<TravelTime> answers =
          times.toIncident(graph.nodePlace(incident), places(graph, from), MAX_SNAP_METERS).units();
      long[] expected = exported.millisTo(graph.nodeId(incident));
      for (int i = 0; i < from.length; i++) {
        check(answers.get(i), expected[exported.index(graph.nodeId(from[i]))]);
        compared++;
      }
    }
    return compared;
  }

  private static void check(TravelTime answer, long expectedMillis) {
    boolean right =
        answer instanceof TravelTime.Reached reached
            ? reached.millis() == expectedMillis
            : expectedMillis == ExportedGraph.UNREACHED;
    if (!right) {
      throw new WrongAnswer(
          "%s where a Dijkstra over the export has %d ms".formatted(answer, expectedMillis));
    }
  }

  private long[] measure(TravelTimes times, RoadGraph graph, boolean moving) {
    int[] incidents = junctions(graph, queries);
    List<Point> standing = places(graph, junctions(graph, units));
    long[] nanos = new long[queries];
    for (int i = 0; i < queries; i++) {
      List<Point> from = moving ? places(graph, junctions(graph, units)) : standing;
      Point incident = graph.nodePlace(incidents[i]);
      long started = System.nanoTime();
      int answers = times.toIncident(incident, from, MAX_SNAP_METERS).units().size();
      nanos[i] = System.nanoTime() - started;
      if (answers != units) {
        throw new WrongAnswer("%d answers for %d units".formatted(answers, units));
      }
    }
    return nanos;
  }
}
