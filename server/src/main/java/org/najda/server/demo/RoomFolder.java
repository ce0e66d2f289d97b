package org.najda.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.server.demo.Town.TownDistrict;
import org.najda.server.demo.Town.TownRoom;
import tools.jackson.databind.json.JsonMapper;

/** Writes a room of the demo as the folder that {@code najda setup} reads. */
final class RoomFolder {
  /** Login of the simulated staff of a room, before the room's id. */
  static final String STAFF = "auto-";

  private static final List<String> CAPABILITIES =
      List.of("patrol;armed", "patrol;first-aid", "patrol;traffic", "patrol");

  /** What every invented room has of the example room. */
  private static final List<String> SHARED =
      List.of(
          "natures.csv",
          "questions.csv",
          "instructions.csv",
          "silent-call.csv",
          "closing-codes.csv",
          "targets.csv",
          "shifts.csv",
          "statuses.csv");

  private static final double COUNTRY_DEGREES = 0.02;

  private final Town town;
  private final TownRoom room;
  private final Path folder;

  private RoomFolder(Town town, TownRoom room, Path folder) {
    this.town = town;
    this.room = room;
    this.folder = folder;
  }

  /** Writes a folder for each room of the town. */
  static void writeAll(Town town, String map, ZoneId zone, Path folder) throws IOException {
    for (TownRoom room : town.rooms()) {
      Path own = Files.createDirectories(folder.resolve(room.id()));
      new RoomFolder(town, room, own).write(map, zone);
    }
  }

  private void write(String map, ZoneId zone) throws IOException {
    Files.writeString(folder.resolve("room.yaml"), head(map, zone));
    table(
        "districts.csv", List.of("code", "name_ar", "name_fr", "name_en", "outline"), districts());
    table(
        "services.csv",
        List.of("code", "name_ar", "name_fr", "name_en", "number", "outline"),
        services());
    table("posts.csv", List.of("code", "name_ar", "name_fr", "name_en", "lat", "lon"), posts());
    List<List<String>> units = units();
    table(
        "units.csv",
        List.of("id", "name_ar", "name_fr", "name_en", "kind", "post", "capabilities"),
        units);
    table("users.csv", List.of("login", "name", "roles", "unit", "until"), users(units));
    copy("/definitions/demo/plans.csv", "plans.csv");
    table(
        "vehicles.csv",
        List.of("code", "name_ar", "name_fr", "name_en", "kind", "call_sign"),
        RoomDuty.vehicles(units));
    table(
        "groups.csv",
        List.of("code", "name_ar", "name_fr", "name_en", "districts"),
        RoomDuty.groups(room.districts()));
    table(
        "contacts.csv",
        List.of("code", "name_ar", "name_fr", "name_en", "number", "service", "note"),
        RoomDuty.contacts());
    for (String shared : SHARED) {
      copy("/definitions/room-example/" + shared, shared);
    }
  }

  private String head(String map, ZoneId zone) {
    Names place = town.names();
    Names side = room.side();
    return """
    id: %s
    name:
      ar: %s
      fr: %s
      en: %s
    zone: %s
    map: %s
    rules:
      rank-soon-free: true
      rank-interruptible: true
      show-cover: true
      offer-exchange: true
      exchange-margin-seconds: 60
    """
        .formatted(
            room.id(),
            quoted("قاعة القيادة والتنسيق %s، %s".formatted(place.in("ar"), side.ar())),
            quoted("Salle de commandement de %s, %s".formatted(place.in("fr"), side.fr())),
            quoted("%s command room, %s".formatted(place.in("en"), side.en())),
            zone,
            map);
  }

  /** As JSON writes it, which YAML reads too: a place on a real map may be called anything. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private List<List<String>> districts() {
    return room.districts().stream()
        .map(district -> row(district.code(), district.names(), wkt(district.outline())))
        .toList();
  }

  /**
   * Whoever is called on the same lines; the country to the west of the town is not the police's.
   */
  private List<List<String>> services() {
    Names rural = new Names("", "الدرك الملكي", "Gendarmerie royale", "Royal gendarmerie");
    Names rescue = new Names("", "الوقاية المدنية", "Protection civile", "Civil protection");
    return List.of(
        row("gendarmerie", rural, "177", wkt(country())),
        row("civil-protection", rescue, "15", ""));
  }

  private List<Point> country() {
    List<Point> corners = room.districts().stream().flatMap(d -> d.outline().stream()).toList();
    double south = corners.stream().mapToDouble(Point::lat).min().orElseThrow();
    double north = corners.stream().mapToDouble(Point::lat).max().orElseThrow();
    double east = corners.stream().mapToDouble(Point::lon).min().orElseThrow();
    double west = east - COUNTRY_DEGREES;
    return List.of(
        Point.ofDegrees(south, west),
        Point.ofDegrees(south, east),
        Point.ofDegrees(north, east),
        Point.ofDegrees(north, west));
  }

  private List<List<String>> posts() {
    return room.districts().stream()
        .map(district ->
            row(
                post(district),
                district.station(),
                degrees(district.post().lat()),
                degrees(district.post().lon())))
        .toList();
  }

  /** A car for each district and a motorcycle for every second. */
  private List<List<String>> units() {
    String letter = room.id().substring(0, 1).toUpperCase(Locale.ROOT);
    List<List<String>> units = new ArrayList<>();
    int number = 0;
    for (TownDistrict district : room.districts()) {
      number++;
      Names car = new Names("", "دورية " + number, "Patrouille " + number, "Patrol " + number);
      String skills = CAPABILITIES.get(number % CAPABILITIES.size());
      units.add(row(letter + number, car, "car", post(district), skills));
      if (number % 2 == 1) {
        Names rider = new Names("", "دراج " + number, "Motard " + number, "Motorcycle " + number);
        units.add(row(letter + "M" + number, rider, "motorcycle", post(district), "patrol"));
      }
    }
    return units;
  }

  private List<List<String>> users(List<List<String>> units) {
    List<List<String>> users = new ArrayList<>();
    users.add(user("call-taker", "call-taker", ""));
    users.add(user("dispatcher", "call-taker;dispatcher", ""));
    users.add(user("supervisor", "supervisor", ""));
    // Who takes the room over at the end of the shift: a hand-over needs two to sign.
    users.add(user("relief", "supervisor", ""));
    users.add(user("wallboard", "wallboard", ""));
    if (town.rooms().indexOf(room) == 0) {
      // Who makes cases of incidents: somebody of the registers who has a seat in the room.
      users.add(List.of("opj-1", "Omar Opj", "dispatcher", "", ""));
    }
    String staff = STAFF + room.id();
    users.add(List.of(staff, Colleagues.SIMULATED, "call-taker;dispatcher", "", ""));
    for (List<String> unit : units) {
      String id = unit.getFirst();
      users.add(List.of(patrol(id), Colleagues.crew(id), "patrol", id, ""));
    }
    return users;
  }

  private List<String> user(String role, String roles, String unit) {
    String login = role + "-" + room.id();
    return List.of(login, Colleagues.name(role, town.rooms().indexOf(room)), roles, unit, "");
  }

  /** The login of a unit's crew. */
  static String patrol(String unit) {
    return "crew-" + unit.toLowerCase(Locale.ROOT);
  }

  private static String post(TownDistrict district) {
    return "P-" + district.code();
  }

  static List<String> row(String code, Names names, String... rest) {
    List<String> row =
        new ArrayList<>(List.of(code, names.in("ar"), names.in("fr"), names.in("en")));
    row.addAll(List.of(rest));
    return row;
  }

  private static String wkt(List<Point> outline) {
    List<Point> closed = new ArrayList<>(outline);
    closed.add(outline.getFirst());
    return closed.stream()
        .map(point -> degrees(point.lon()) + " " + degrees(point.lat()))
        .collect(Collectors.joining(", ", "POLYGON((", "))"));
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.7f", value);
  }

  private void table(String name, List<String> columns, List<List<String>> rows)
      throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(columns.toArray(String[]::new)).get();
    try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(folder.resolve(name)), format)) {
      out.printRecords(rows);
    }
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(RoomFolder.class.getResourceAsStream(resource))) {
      Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
