package org.najda.server.replay;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Sending;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.roads.graph.RoadGraph;

/**
 * The room that a log is run in: units {@code U001}, {@code U002}, … that are all alike, one nature
 * and one plan, which sends one unit to everything.
 *
 * <p>Posts: the junctions of a road graph stand in the order of a Hilbert curve; the i-th of n
 * units starts at the junction in the middle of the i-th of n equal parts of that order. So units
 * are as dense as streets are, and the same on every machine.
 */
final class ReplaySettings {
  static final String NATURE = "logged";
  static final String CLOSING_CODE = "as-logged";

  private static final SortedSet<String> NO_CAPABILITIES = Collections.emptySortedSet();

  private ReplaySettings() {}

  /**
   * @param sending the switches that are on
   */
  static RoomSettings of(ZoneId zone, String map, RoadGraph graph, int units, Sending sending) {
    List<Post> posts = new ArrayList<>();
    List<UnitDefinition> roster = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      String number = "%03d".formatted(i + 1);
      int junction = (int) ((2L * i + 1) * graph.nodes() / (2L * units));
      LocalName name = new LocalName("وحدة " + number, "Unité " + number, "Unit " + number);
      posts.add(new Post("P" + number, name, point(graph, junction)));
      roster.add(
          new UnitDefinition(
              new UnitId("U" + number), name, UnitKind.CAR, "P" + number, NO_CAPABILITIES));
    }
    return new RoomSettings(
        new LocalName("إعادة", "Rejeu", "Replay"),
        zone,
        map,
        List.of(),
        posts,
        roster,
        response(sending),
        List.of());
  }

  private static GeoPoint point(RoadGraph graph, int junction) {
    return new GeoPoint(graph.nodePlace(junction).lat7(), graph.nodePlace(junction).lon7());
  }

  private static Response response(Sending sending) {
    return new Response(
        List.of(
            new Nature(
                    NATURE,
                    new LocalName("واقعة مسجلة", "Événement du journal", "Logged incident"),
                    Defaults.PRIORITY,
                    null)
                .withInterruptibleFrom(sending.interruptible() ? Policy.INTERRUPTIBLE_FROM : null)),
        List.of(
            new ResponsePlan(
                "one-unit", null, null, null, null, List.of(new ResponsePlan.Need(1, null)))),
        List.of(
            new ClosingCode(
                CLOSING_CODE, new LocalName("كما سجل", "Comme au journal", "As logged"), true)),
        List.of(),
        Rules.DEFAULT.with(sending));
  }
}
