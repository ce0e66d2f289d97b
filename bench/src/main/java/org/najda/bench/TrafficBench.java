package org.najda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Direction;
import org.najda.roads.hierarchy.Hierarchy;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToMany;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.traffic.Weighting;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench traffic}: new times for all roads of a city. */
@Command(
    name = "traffic",
    description = "Time to give every road of a city another travel time.",
    footer = {
      "",
      "Each time every road is made one to four times slower, by chance from a fixed seed, and the",
      "whole hierarchy gets its costs anew, the last part on two threads (perSecondAndCore counts",
      "one of them); then travel times from 100 junctions to one are compared with a plain",
      "Dijkstra's. The same is done for 100 closed roads, from their coordinates on.",
      "",
      "Example:",
      "  najda bench traffic --map porto.osm.pbf"
    })
public final class TrafficBench implements Callable<Integer> {
  private static final long SEED = 23;
  private static final int COMPARED = 100;
  private static final int CLOSED = 100;

  @Spec CommandSpec spec;

  @Mixin Ground ground;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "100",
      description = "How often. Default: ${DEFAULT-VALUE}")
  int times;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Override
  public Integer call() throws IOException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      RoadMap roads = ground.open(work.path(), figures::tell);
      RoadGraph graph = roads.graph(Profile.EMERGENCY);
      Hierarchy hierarchy = roads.hierarchy(Profile.EMERGENCY);
      figures.tell("measuring");
      reweigh(graph, hierarchy, new Stopwatch(times));
      Stopwatch watch = new Stopwatch(times);
      ObjectNode root = figures.root();
      root.put("profile", Profile.EMERGENCY.id())
          .put("arcs", graph.arcs())
          .put("arcsOfHierarchy", hierarchy.arcs())
          .put("answersCompared", reweigh(graph, hierarchy, watch));
      watch.put(root.putObject("reweighting"));
      close(roads, new Stopwatch(times));
      Stopwatch closing = new Stopwatch(times);
      int compared = close(roads, closing);
      ObjectNode closed = root.putObject("closing");
      closed.put("roadsClosed", CLOSED).put("answersCompared", compared);
      closing.put(closed.putObject("times"));
      figures.print();
    }
    return ExitCode.DONE;
  }

  private int reweigh(RoadGraph graph, Hierarchy hierarchy, Stopwatch watch) {
    Junctions junctions = new Junctions(graph);
    OneToMany search = new OneToMany(hierarchy);
    for (int i = 0; i < times; i++) {
      long[] costs = slower(Weighting.usual(graph).costs());
      Metric metric = watch.time(() -> new Metric(hierarchy, costs));
      compare(search, metric, new ArrayDijkstra(graph, costs), junctions);
    }
    return times * COMPARED;
  }

  /** Closes roads as a room does, from coordinates to travel times. */
  private int close(RoadMap roads, Stopwatch watch) {
    RoadGraph graph = roads.graph(Profile.EMERGENCY);
    Hierarchy hierarchy = roads.hierarchy(Profile.EMERGENCY);
    TravelTimes usual = TravelTimes.on(roads, Profile.EMERGENCY);
    Junctions junctions = new Junctions(graph);
    OneToMany search = new OneToMany(hierarchy);
    for (int i = 0; i < times; i++) {
      List<RoadRestriction> drawn = new ArrayList<>();
      for (int road = 0; road < CLOSED; road++) {
        int point = random.nextInt(graph.shapeEnd(graph.edges() - 1));
        Point at = new Point(graph.shapeLat7(point), graph.shapeLon7(point));
        drawn.add(new RoadRestriction(false, List.of(at), List.of(), 0));
      }
      Conditions closed = Conditions.restricted(drawn);
      watch.time(() -> usual.under(closed));
      long[] costs = usual.restricted().weighting(closed).costs();
      compare(search, new Metric(hierarchy, costs), new ArrayDijkstra(graph, costs), junctions);
    }
    return times * COMPARED;
  }

  private long[] slower(long[] costs) {
    for (int i = 0; i < costs.length; i++) {
      if (costs[i] != PackedCost.NO_WAY) {
        long millis = PackedCost.millis(costs[i]) * random.nextInt(100, 400) / 100;
        costs[i] = PackedCost.of(millis, PackedCost.millimeters(costs[i]));
      }
    }
    return costs;
  }

  private static void compare(
      OneToMany search, Metric metric, ArrayDijkstra dijkstra, Junctions junctions) {
    int one = junctions.draw(1)[0];
    int[] many = junctions.draw(COMPARED);
    long[] expected = dijkstra.costsTo(one, many);
    search.start();
    search.addSeed(one, 0);
    for (int node : many) {
      search.want(node);
    }
    search.run(metric, Direction.TO_ONE);
    for (int i = 0; i < COMPARED; i++) {
      long cost = search.cost(many[i]);
      if (cost != expected[i]) {
        throw new WrongAnswer(
            "a cost of %d where a plain Dijkstra has %d".formatted(cost, expected[i]));
      }
    }
  }
}
