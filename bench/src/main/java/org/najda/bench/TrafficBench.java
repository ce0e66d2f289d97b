package org.najda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
import org.najda.roads.traffic.MeasuredSpeed;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.traffic.SpeedBand;
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
      "whole hierarchy gets its costs anew, on two threads (perSecondAndCore counts one of them);",
      "then travel times from 100 junctions to one are compared with a plain Dijkstra's. The same",
      "is done for 100 closed roads, from their coordinates on, and for an hour's rules (slower in",
      "three steps of usual speed) with 20,000 directions of roads as they were driven.",
      "",
      "Example:",
      "  najda bench traffic --map porto.osm.pbf"
    })
public final class TrafficBench implements Callable<Integer> {
  private static final long SEED = 23;
  private static final int COMPARED = 100;
  private static final int CLOSED = 100;

  /** As many as a room remembers of a kind of unit. */
  private static final int DRIVEN = 20_000;

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
      TravelTimes usual = TravelTimes.on(roads, Profile.EMERGENCY);
      ObjectNode closing = root.putObject("closing").put("roadsClosed", CLOSED);
      weigh(usual, roads, () -> closed(graph), closing);
      ObjectNode hourly = root.putObject("hourAndDrives").put("directionsDriven", DRIVEN);
      weigh(usual, roads, () -> hourAndDrives(graph), hourly);
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

  /** Weighs roads anew as a room does, once to warm up, from conditions to travel times. */
  private void weigh(
      TravelTimes usual, RoadMap roads, Supplier<Conditions> conditions, ObjectNode node) {
    weigh(usual, roads, conditions, new Stopwatch(times));
    Stopwatch watch = new Stopwatch(times);
    node.put("answersCompared", weigh(usual, roads, conditions, watch));
    watch.put(node.putObject("times"));
  }

  private int weigh(
      TravelTimes usual, RoadMap roads, Supplier<Conditions> conditions, Stopwatch watch) {
    RoadGraph graph = roads.graph(Profile.EMERGENCY);
    Hierarchy hierarchy = roads.hierarchy(Profile.EMERGENCY);
    Junctions junctions = new Junctions(graph);
    OneToMany search = new OneToMany(hierarchy);
    for (int i = 0; i < times; i++) {
      Conditions now = conditions.get();
      watch.time(() -> usual.under(now));
      long[] costs = usual.restricted().weighting(now).costs();
      compare(search, new Metric(hierarchy, costs), new ArrayDijkstra(graph, costs), junctions);
    }
    return times * COMPARED;
  }

  private Conditions closed(RoadGraph graph) {
    List<RoadRestriction> drawn = new ArrayList<>();
    for (int road = 0; road < CLOSED; road++) {
      int point = random.nextInt(graph.shapeEnd(graph.edges() - 1));
      Point at = new Point(graph.shapeLat7(point), graph.shapeLon7(point));
      drawn.add(new RoadRestriction(false, List.of(at), List.of(), 0));
    }
    return Conditions.restricted(drawn);
  }

  private Conditions hourAndDrives(RoadGraph graph) {
    List<SpeedBand> bands = new ArrayList<>();
    for (int fromKmh : new int[] {80, 50, 0}) {
      bands.add(new SpeedBand(fromKmh, random.nextInt(50, 101)));
    }
    List<MeasuredSpeed> measured =
        random
            .ints(DRIVEN, 0, graph.edges() * 2)
            .distinct()
            .mapToObj(arc -> new MeasuredSpeed(arc, random.nextInt(10, 151), 100, 2))
            .toList();
    return new Conditions(bands, measured, List.of());
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
