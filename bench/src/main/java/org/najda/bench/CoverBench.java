package org.najda.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.najda.core.GeoPoint;
import org.najda.core.change.ChangeBook;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Sending;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.ExitCode;
import org.najda.server.replay.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code najda bench cover}: what a dispatch leaves of a room's cover. */
@Command(
    name = "cover",
    description = "Time to say what a dispatch leaves of a room's cover, and what would mend it.",
    footer = {
      "",
      "A room has 16 districts and 12 posts on the map, told by 60 junctions of each district, as a",
      "room has them; a place is covered within 5 minutes. 'cold': the junctions are chosen and the",
      "posts' cover found, as for the first dispatch after a change of settings; 'roads': as for the",
      "first after roads changed; 'standing': all units are where they were; 'tenthMoved': each",
      "tenth is elsewhere; 'moved': all are. 'dijkstra': a plain one from each unit. Before measuring,",
      "cover before and after a dispatch, and that no move gains more, are compared with plain",
      "Dijkstras to every junction.",
      "",
      "Example:",
      "  najda bench cover --map porto.osm.pbf"
    })
public final class CoverBench implements Callable<Integer> {
  private static final int SIDE = 4;
  private static final int POSTS = 12;
  private static final int CHECKED_UNITS = 40;
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final LocalName NAME = new LocalName("ق", "B", "B");

  @Spec CommandSpec spec;

  @Mixin Ground ground;

  @Option(
      names = "--units",
      paramLabel = "N",
      split = ",",
      defaultValue = "20,100,500",
      description = "Free units. Default: ${DEFAULT-VALUE}")
  List<Integer> units;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "100",
      description = "Dispatches measured of each kind. Default: ${DEFAULT-VALUE}")
  int times;

  @Override
  public Integer call() throws IOException {
    Figures figures = new Figures(spec.commandLine());
    try (Workspace work = Workspace.make()) {
      RoadMap roads = ground.open(work.path(), figures::tell);
      CoverRun run = CoverRun.on(roads, new Setup(1, settings(roads), ChangeBook.EMPTY));
      figures.tell("comparing with plain Dijkstras");
      ObjectNode root = figures.root();
      root.put("districts", SIDE * SIDE).put("posts", POSTS);
      root.put("answersCompared", run.compare(CHECKED_UNITS));
      run.measure(units.getFirst(), times, root.objectNode());
      for (int count : units) {
        figures.tell("measuring " + count + " units");
        run.measure(count, times, root.withArray("byUnits").addObject());
      }
      figures.print();
    }
    return ExitCode.DONE;
  }

  private static RoomSettings settings(RoadMap roads) {
    Rules rules = Rules.DEFAULT.with(Sending.OFF.with(new Sending.Cover(true, WITHIN)));
    RoadGraph graph = roads.graph(Profile.EMERGENCY);
    List<Post> posts = new ArrayList<>();
    Junctions junctions = new Junctions(graph);
    for (Point place : junctions.places(junctions.draw(POSTS))) {
      posts.add(new Post("P" + posts.size(), NAME, CoverRun.geo(place)));
    }
    return RoomSettings.empty(NAME, ZoneId.of("UTC"), "bench", rules)
        .withDistricts(districts(roads.bounds()))
        .withPosts(posts);
  }

  /** The map's box in equal parts. */
  private static List<District> districts(Bounds bounds) {
    List<District> districts = new ArrayList<>();
    long height = (long) bounds.maxLat7() - bounds.minLat7();
    long width = (long) bounds.maxLon7() - bounds.minLon7();
    for (int i = 0; i < SIDE * SIDE; i++) {
      int south = (int) (bounds.minLat7() + height * (i / SIDE) / SIDE);
      int north = (int) (bounds.minLat7() + height * (i / SIDE + 1) / SIDE);
      int west = (int) (bounds.minLon7() + width * (i % SIDE) / SIDE);
      int east = (int) (bounds.minLon7() + width * (i % SIDE + 1) / SIDE);
      districts.add(
          new District(
              "Z" + i,
              NAME,
              List.of(
                  new GeoPoint(south, west),
                  new GeoPoint(south, east),
                  new GeoPoint(north, east),
                  new GeoPoint(north, west))));
    }
    return districts;
  }
}
