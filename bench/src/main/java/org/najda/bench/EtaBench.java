package org.najda.bench;

import java.io.IOException;
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
      "they are; 'moving': all stand elsewhere each time, and are put on the road anew; 'dijkstra':",
      "the same on plain arrays, from junctions, until the last unit is reached. perSecondAndCore",
      "counts the time that the one thread had a core. Before measuring, the answers for some",
      "incidents are compared, all units, with a plain Dijkstra over what 'map export' writes;",
      "while measuring, those of every Dijkstra with the hierarchy's.",
      "",
      "Example:",
      "  najda bench eta --map porto.osm.pbf"
    })
public final class EtaBench implements Callable<Integer> {
  private static final int CHECKED = 10;
  private static final int MAX_SNAP_METERS = 500;

  /** A Dijkstra takes so many times longer that fewer must do. */
  private static final int DIJKSTRAS = 50;

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
      Run run = new Run(graph, TravelTimes.on(roads, Profile.EMERGENCY), new Junctions(graph));
      figures.tell("comparing with a Dijkstra over the export");
      MapExport.csv(graph, work.path().resolve("export"));
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

  private record Run(RoadGraph graph, TravelTimes times, Junctions junctions) {
    int compare(ExportedGraph exported, List<Integer> sizes) {
      int compared = 0;
      for (int incident : junctions.draw(CHECKED)) {
        long[] expected = exported.millisTo(graph.nodeId(incident));
        for (int size : sizes) {
          int[] from = junctions.draw(size);
          List<TravelTime> answers = answers(incident, junctions.places(from));
          for (int i = 0; i < size; i++) {
            check(answers.get(i), expected[exported.index(graph.nodeId(from[i]))]);
          }
          compared += size;
        }
      }
      return compared;
    }

    void measure(int size, int queries, ObjectNode node) {
      node.put("units", size);
      stopwatch(size, queries, false).put(node.putObject("fixed"));
      stopwatch(size, queries, true).put(node.putObject("moving"));
      dijkstras(size, Math.min(queries, DIJKSTRAS)).put(node.putObject("dijkstra"));
    }

    private Stopwatch stopwatch(int size, int queries, boolean moving) {
      Stopwatch watch = new Stopwatch(queries);
      List<Point> standing = junctions.places(junctions.draw(size));
      for (int incident : junctions.draw(queries)) {
        List<Point> from = moving ? junctions.places(junctions.draw(size)) : standing;
        watch.time(() -> answers(incident, from));
      }
      return watch;
    }

    private Stopwatch dijkstras(int size, int queries) {
      Stopwatch watch = new Stopwatch(queries);
      ArrayDijkstra dijkstra = new ArrayDijkstra(graph, Weighting.usual(graph).costs());
      for (int incident : junctions.draw(queries)) {
        int[] from = junctions.draw(size);
        long[] costs = watch.time(() -> dijkstra.costsTo(incident, from));
        List<TravelTime> answers = answers(incident, junctions.places(from));
        for (int i = 0; i < size; i++) {
          boolean reached = costs[i] != PackedCost.NO_WAY;
          check(answers.get(i), reached ? PackedCost.millis(costs[i]) : ExportedGraph.UNREACHED);
        }
      }
      return watch;
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
            "%s where a plain Dijkstra has %d ms".formatted(answer, expectedMillis));
      }
    }
  }
}
