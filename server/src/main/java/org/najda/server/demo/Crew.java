package org.najda.server.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.UnitDefinition;
import org.najda.roads.Point;
import org.najda.roads.travel.Drive;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.demo.ApiSession.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The crew of one unit: acknowledges, drives, works, clears, turns to what waits for it, and
 * patrols in between. It knows its mission from the board alone.
 */
final class Crew {
  private static final int MAX_SNAP_METERS = 1_500;
  private static final double PATROL_PACE = 0.35;

  /** Where no road leads, one gets on slowly but gets there. */
  private static final long OFF_ROAD_MILLIS = 180_000;

  /**
   * Where and with what it works.
   *
   * @param roads of its way of moving
   */
  record Ground(String room, TravelTimes roads, Neighbourhoods beat) {}

  private final UnitDefinition unit;
  private final ApiSession session;
  private final Ground ground;
  private final SplittableRandom random;
  private Point position;
  private String task = "";
  private long dueMillis;
  private @Nullable Drive drive;

  /**
   * @param start where it is when the board does not know
   */
  Crew(
      UnitDefinition unit,
      ApiSession session,
      Ground ground,
      SplittableRandom random,
      Point start) {
    this.unit = unit;
    this.session = session;
    this.ground = ground;
    this.random = random;
    this.position = start;
  }

  String unit() {
    return unit.id().value();
  }

  /** Takes up the place where the room last saw the unit. */
  void startFrom(JsonNode onBoard) {
    JsonNode known = onBoard.path("position");
    if (known.has("lat")) {
      position = Point.ofDegrees(known.path("lat").asDouble(), known.path("lon").asDouble());
    }
  }

  /** Does what is due. */
  void act(JsonNode onBoard, JsonNode board, long millis) throws IOException, InterruptedException {
    move(millis);
    String incident = onBoard.path("incident").asString("");
    String progress = onBoard.path("progress").asString("");
    String next = incident.isEmpty() ? onBoard.path("stack").path(0).asString("") : "";
    String now = incident + " " + progress + " " + next;
    if (!now.equals(task)) {
      task = now;
      drive = null;
      begin(progress, incident, board, millis);
    } else if (millis >= dueMillis) {
      finish(progress, onBoard, millis);
    }
  }

  private void begin(String progress, String incident, JsonNode board, long millis) {
    switch (progress) {
      case "sent" -> dueMillis = millis + seconds(4, 15);
      case "acknowledged" -> dueMillis = millis + seconds(5, 20);
      case "en-route" -> driveTo(scene(incident, board).orElse(position), 1, millis);
      case "on-scene" -> dueMillis = millis + seconds(180, 540);
      default -> dueMillis = millis + seconds(5, 90);
    }
  }

  private void finish(String progress, JsonNode onBoard, long millis)
      throws IOException, InterruptedException {
    switch (progress) {
      case "sent" -> report("acknowledged", onBoard, millis);
      case "acknowledged" -> report("en-route", onBoard, millis);
      case "en-route" -> report("on-scene", onBoard, millis);
      case "on-scene" -> report("cleared", onBoard, millis);
      default -> {
        JsonNode next = onBoard.path("stack").path(0);
        if (next.isMissingNode()) {
          patrol(millis);
        } else {
          start(next, millis);
        }
      }
    }
  }

  /** Nobody sends it there by itself: the crew turns to what waits for it. */
  private void start(JsonNode incident, long millis) throws IOException, InterruptedException {
    ObjectNode command = ApiSession.command("start-mission").put("unit", unit());
    command.set("incident", incident);
    if (!session.send(ground.room(), command).done()) {
      dueMillis = millis + seconds(5, 10);
    }
  }

  private void report(String progress, JsonNode onBoard, long millis)
      throws IOException, InterruptedException {
    ObjectNode command = ApiSession.command("report-progress");
    command.set("incident", onBoard.path("incident"));
    command.put("unit", unit()).put("progress", progress);
    Answer answer = session.send(ground.room(), command);
    if (!answer.done()) {
      // The board will show what somebody else did meanwhile.
      dueMillis = millis + seconds(5, 10);
    }
  }

  private void patrol(long millis) {
    if (drive == null) {
      driveTo(ground.beat().somewhere(random), PATROL_PACE, millis);
    } else {
      drive = null;
      dueMillis = millis + seconds(20, 240);
    }
  }

  private void driveTo(Point target, double pace, long millis) {
    drive =
        ground
            .roads()
            .findWay(position, target, MAX_SNAP_METERS)
            .map(way -> new Drive(way, millis, pace))
            .orElse(null);
    dueMillis = drive == null ? millis + OFF_ROAD_MILLIS : drive.endMillis();
  }

  private void move(long millis) {
    if (drive != null) {
      position = drive.at(millis);
    }
  }

  /** For the position door. */
  ObjectNode position(long millis, Instant at) {
    ObjectNode report =
        JsonMapper.shared()
            .createObjectNode()
            .put("unit", unit())
            .put("at", at.toString())
            .put("lat", position.lat())
            .put("lon", position.lon())
            .put("speed", drive == null ? 0 : drive.metersPerSecond(millis))
            .put("accuracy", 8);
    return drive == null ? report : report.put("heading", drive.heading(millis));
  }

  private static Optional<Point> scene(String incident, JsonNode board) {
    for (JsonNode found : board.path("incidents")) {
      if (found.path("id").asString().equals(incident)) {
        JsonNode place = found.path("place");
        return Optional.of(
            Point.ofDegrees(place.path("lat").asDouble(), place.path("lon").asDouble()));
      }
    }
    return Optional.empty();
  }

  private long seconds(int least, int most) {
    return 1_000L * (least + random.nextInt(most - least));
  }
}
