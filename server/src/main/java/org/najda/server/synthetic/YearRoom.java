package org.najda.server.synthetic;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.najda.core.GeoPoint;
import org.najda.core.Priority;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;

/**
 * A command room of the year, by {@code year/rooms.csv}.
 *
 * @param calls how many it takes in the year
 * @param interventions how many of its incidents end with effect
 */
record YearRoom(RoomId id, LocalName name, int units, Town town, int calls, int interventions) {
  static final String EFFECTIVE = "settled";
  static final String NOTHING_FOUND = "nothing-found";

  /** Where things happen: round the middle of a town. */
  record Town(double lat, double lon, double radiusKm) {
    private static final double KM_PER_DEGREE = 111.2;

    /** Near the middle more often than far from it. */
    GeoPoint somewhere(SplittableRandom random) {
      double km = radiusKm * Math.min(2, Math.abs(random.nextGaussian()) * 0.7);
      double turn = 2 * Math.PI * random.nextDouble();
      double north = km * Math.cos(turn) / KM_PER_DEGREE;
      double east = km * Math.sin(turn) / KM_PER_DEGREE / Math.cos(Math.toRadians(lat));
      return new GeoPoint((int) ((lat + north) * 1e7), (int) ((lon + east) * 1e7));
    }
  }

  /** How many calls all of them take. */
  static long countCalls(YearFigures figures) {
    return figures.get("calls_received");
  }

  /** All of them, with calls and interventions dealt out by their shares. */
  static List<YearRoom> listAll(YearFigures figures) {
    List<CSVRecord> rows = DemoTable.read("year/rooms.csv");
    long[] shares = rows.stream().mapToLong(row -> Long.parseLong(row.get("share"))).toArray();
    long[] least = new long[shares.length];
    long[] calls = Apportionment.of(countCalls(figures), shares, least);
    long[] interventions = Apportionment.of(figures.get("interventions"), shares, least);
    List<YearRoom> rooms = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      rooms.add(of(rows.get(i), (int) calls[i], (int) interventions[i]));
    }
    return rooms;
  }

  private static YearRoom of(CSVRecord row, int calls, int interventions) {
    return new YearRoom(
        new RoomId("y2019-" + row.get("room")),
        name(row),
        Integer.parseInt(row.get("units")),
        new Town(
            Double.parseDouble(row.get("lat")),
            Double.parseDouble(row.get("lon")),
            Double.parseDouble(row.get("radius_km"))),
        calls,
        interventions);
  }

  private static LocalName name(CSVRecord row) {
    return new LocalName(row.get("name_ar"), row.get("name_fr"), row.get("name_en"));
  }

  RoomSettings settings(City city, ZoneId zone, SplittableRandom random) {
    List<Post> posts = new ArrayList<>();
    List<UnitDefinition> roster = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      LocalName called = new LocalName("دورية " + i, "Patrouille " + i, "Patrol " + i);
      posts.add(new Post("P" + i, called, city.somewhere(random)));
      UnitId unit = new UnitId("%03d".formatted(i));
      roster.add(
          new UnitDefinition(unit, called, UnitKind.CAR, "P" + i, Collections.emptySortedSet()));
    }
    return new RoomSettings(name, zone, "none", List.of(), posts, roster, response(), List.of());
  }

  private static Response response() {
    List<Nature> natures =
        DemoTable.read("year/natures.csv").stream()
            .map(row ->
                new Nature(
                    row.get("nature"),
                    name(row),
                    new Priority(Integer.parseInt(row.get("priority"))),
                    null))
            .toList();
    List<ClosingCode> codes =
        List.of(
            new ClosingCode(
                EFFECTIVE,
                new LocalName("تسوية في عين المكان", "Réglé sur place", "Settled on scene"),
                true),
            new ClosingCode(
                NOTHING_FOUND,
                new LocalName("لا شيء يذكر", "Rien à signaler", "Nothing found"),
                false));
    ResponsePlan plan =
        new ResponsePlan("usual", null, null, null, null, List.of(new ResponsePlan.Need(1, null)));
    return new Response(natures, List.of(plan), codes, List.of(), Rules.DEFAULT);
  }
}
