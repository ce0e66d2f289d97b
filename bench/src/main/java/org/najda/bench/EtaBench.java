package org.najda.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Weighting;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.roads.turn.Turns;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench eta}: travel times of many units to one incident. */
@Command(
    name = "eta",
    description = "Time to the travel times of few and many units to one incident.",
    footer = {
      "",
      "Units and incidents stand on junctions drawn by a fixed seed. 'fixed': the units stay where",
      "they are; 'moving': all stand elsewhere each time, and were put on the road when they came",
      "there, as a room does it ('placing': what that took for one unit); 'unexpected': all stand",
      "elsewhere, and are put on the road by the question itself. 'dijkstra':",
      "the same on plain arrays, from junctions, until the last unit is reached; 'graphHopper':"
          + " the",
      "same roads in GraphHopper 11, by its own search from one to many and by a route for each",
      "over its hierarchy. perSecondAndCore counts the time that the one thread had a core. Before",
      "measuring, the answers for some incidents are compared, all units, with a plain Dijkstra",
      "over what 'map export' writes; while measuring, those of every other way with ours.",
      "",
      "Example:",
      "  najda bench eta --map porto.osm.pbf"
    })
public final class EtaBench implements Callable<Integer> {
  private static final int CHECKED = 10;
  private static final int MAX_SNAP_METERS = 500;

  /** A Dijkstra takes so many times longer that fewer must do. */
  private static final int DIJKSTRAS = 50;

  /** GraphHopper longer still. */
  private static final int GRAPH_HOPPERS = 7;

  @Spec CommandSpec spec;

  @Mixin Ground ground;

  @Option(
      names = "--units",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,20,100,500,2000",
      description = "Default: ${DEFAULT-VALUE}")
  List<Integer> units;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many incidents are measured. Default: ${DEFAULT-VALUE}")
  int queries;

  @Override
  public Integer call() throws IOException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      RoadMap roads = ground.open(work.path(), figures::tell);
      RoadGraph graph = roads.graph(Profile.EMERGENCY);
      figures.tell("putting the roads into GraphHopper");
      GraphHopperRoads hopper = new GraphHopperRoads(graph, Weighting.usual(graph).costs());
      TravelTimes times = TravelTimes.on(roads, Profile.EMERGENCY);
      Run run = new Run(graph, times, new Junctions(graph), hopper);
      figures.tell("comparing with a Dijkstra over the export");
      MapExport.csv(graph, Turns.FREE, work.path().resolve("export"));
      ExportedGraph exported = ExportedGraph.read(work.path().resolve("export"));
      ObjectNode root = figures.root();
      root.put("profile", Profile.EMERGENCY.id())
          .put("nodes", graph.nodes())
          .put("arcs", graph.arcs())
          .put("arcsOfHierarchy", roads.hierarchy(Profile.EMERGENCY).arcs());
      root.put("answersCompared", run.compare(exported, units));
      run.measure(Math.max(1, units.getFirst()), queries, root.objectNode());
      for (int count : units) {
        figures.tell("measuring " + count + " units");
        run.measure(count, queries, root.withArray("byUnits").addObject());
      }
      figures.print();
    }
    return ExitCode.DONE;
  }

  /** Times of all that drive to one place, from nodes to a node, whoever finds them. */
  private interface ManyToOne {
    long[] millis(int one, int[] many);
  }

  private record Run(
      RoadGraph graph, TravelTimes times, Junctions junctions, GraphHopperRoads hopper) {
    int compare(ExportedGraph exported, List<Integer> sizes) {
      int compared = 0;
      for (int incident : junctions.draw(CHECKED)) {
        long[] expected = exported.millisTo(graph.nodeId(incident));
        for (int size : sizes) {
          int[] from = junctions.draw(size);
          List<Point> places = junctions.places(from);
          List<TravelTime> unexpected = answers(incident, places);
          places.forEach(unit -> times.expect(unit, MAX_SNAP_METERS));
          List<TravelTime> answers = answers(incident, places);
          for (int i = 0; i < size; i++) {
            long millis = expected[exported.index(graph.nodeId(from[i]))];
            check(unexpected.get(i), millis);
            check(answers.get(i), millis);
          }
          compared += 2 * size;
        }
      }
      return compared;
    }

    void measure(int size, int queries, ObjectNode node) {
      node.put("units", size);
      fixed(size, queries).put(node.putObject("fixed"));
      Stopwatch placing = new Stopwatch(queries * size);
      moving(size, queries, placing).put(node.putObject("moving"));
      placing.put(node.putObject("placing"));
      unexpected(size, queries).put(node.putObject("unexpected"));
      ArrayDijkstra dijkstra = new ArrayDijkstra(graph, Weighting.usual(graph).costs());
      others(size, Math.min(queries, DIJKSTRAS), (one, many) -> millis(dijkstra.costsTo(one, many)))
          .put(node.putObject("dijkstra"));
      int few = Math.min(queries, GRAPH_HOPPERS);
      ObjectNode hoppers = node.putObject("graphHopper");
      others(size, few, hopper::searched).put(hoppers.putObject("oneToMany"));
      others(size, few, hopper::routed).put(hoppers.putObject("routes"));
    }

    private Stopwatch fixed(int size, int queries) {
      Stopwatch watch = new Stopwatch(queries);
      List<Point> standing = junctions.places(junctions.draw(size));
      for (int incident : junctions.draw(queries)) {
        watch.time(() -> answers(incident, standing));
      }
      return watch;
    }

    private Stopwatch moving(int size, int queries, Stopwatch placing) {
      Stopwatch watch = new Stopwatch(queries);
      for (int incident : junctions.draw(queries)) {
        List<Point> from = junctions.places(junctions.draw(size));
        for (Point unit : from) {
          placing.run(() -> times.expect(unit, MAX_SNAP_METERS));
        }
        watch.time(() -> answers(incident, from));
      }
      return watch;
    }

    private Stopwatch unexpected(int size, int queries) {
      Stopwatch watch = new Stopwatch(queries);
      for (int incident : junctions.draw(queries)) {
        List<Point> from = junctions.places(junctions.draw(size));
        watch.time(() -> answers(incident, from));
      }
      return watch;
    }

    private Stopwatch others(int size, int queries, ManyToOne other) {
      Stopwatch watch = new Stopwatch(queries);
      for (int incident : junctions.draw(queries)) {
        int[] from = junctions.draw(size);
        long[] millis = watch.time(() -> other.millis(incident, from));
        List<TravelTime> answers = answers(incident, junctions.places(from));
        for (int i = 0; i < size; i++) {
          check(answers.get(i), millis[i]);
        }
      }
      return watch;
    }

    private static long[] millis(long[] costs) {
      return Arrays.stream(costs)
          .map(
              cost -> cost == PackedCost.NO_WAY ? ExportedGraph.UNREACHED : PackedCost.millis(cost))
          .toArray();
    }

    private List<TravelTime> answers(int incident, List<Point> from) {
      return times.toIncident(graph.nodePlace(incident), from, MAX_SNAP_METERS).units();
    }

    private static void check(TravelTime answer, long expectedMillis) {
      boolean right =
          answer instanceof TravelTime.Reached reached
              ? reached.millis() == expectedMillis
              : expectedMillis == ExportedGraph.UNREACHED;
      if (!right) {
        throw new WrongAnswer(
            "%s where another search has %d ms".formatted(answer, expectedMillis));
      }
    }
  }
}
