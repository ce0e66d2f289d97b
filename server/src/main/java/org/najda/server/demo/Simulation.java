package org.najda.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.map.RoadMap;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.demo.DemoState.RoomKeys;
import org.najda.server.demo.Town.TownRoom;
import org.najda.server.map.Points;
import org.najda.server.setup.RoomDraft;

/** All simulated people, as clients of a server; they stop when it is closed. */
final class Simulation implements AutoCloseable {
  /** In all rooms together, at speed 1: lively, and still to be handled by a person. */
  private static final double CALLS_PER_DAY = 2_000;

  private static final Duration STEP = Duration.ofMillis(400);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final DemoState state;
  private final RoadMap map;
  private final SimulatedTime time;
  private final Consumer<String> trouble;
  private final Map<Profile, TravelTimes> roads = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  Simulation(
      URI server, DemoState state, RoadMap map, SimulatedTime time, Consumer<String> trouble) {
    this.server = server;
    this.state = state;
    this.map = map;
    this.time = time;
    this.trouble = trouble;
  }

  /** Lets the people of all rooms begin. */
  void start(List<RoomDraft> rooms, Town town, List<Point> corners) throws IOException {
    SplittableRandom random = new SplittableRandom(state.seed());
    HourProfile profile = HourProfile.load();
    for (RoomDraft draft : rooms) {
      TownRoom part = town.room(draft.id().value());
      double calls = CALLS_PER_DAY * part.weight() / town.weight();
      Neighbourhoods homes = new Neighbourhoods(part, draft.settings().districts(), corners, calls);
      RoomSimulation room = room(draft, homes, profile, random.split());
      threads.add(Thread.ofVirtual().name("simulation-" + draft.id()).start(() -> run(room)));
    }
  }

  private RoomSimulation room(
      RoomDraft draft, Neighbourhoods homes, HourProfile profile, SplittableRandom random) {
    String id = draft.id().value();
    RoomSettings settings = draft.settings();
    RoomKeys keys = state.keys().get(id);
    KeyDoor exchange =
        new KeyDoor(
            http, server.resolve("/api/telephony/events"), "X-Exchange-Key", keys.exchange());
    KeyDoor positions =
        new KeyDoor(http, server.resolve("/api/positions"), "X-Device-Key", keys.device());
    Callers callers = new Callers(exchange, settings, homes, profile, random.split());
    Staff staff =
        new Staff(
            id,
            session(RoomFolder.STAFF + id),
            callers,
            settings.response().closingCodes(),
            random.split());
    List<Crew> crews = new ArrayList<>();
    for (UnitDefinition unit : settings.units()) {
      Crew.Ground ground = new Crew.Ground(id, roads(unit), homes);
      ApiSession session = session(RoomFolder.patrol(unit.id().value()));
      crews.add(new Crew(unit, session, ground, random.split(), post(settings, unit)));
    }
    return new RoomSimulation(callers, staff, crews, positions, time, trouble);
  }

  private ApiSession session(String login) {
    return new ApiSession(http, server, login, state.passwords().get(login));
  }

  private TravelTimes roads(UnitDefinition unit) {
    Profile profile =
        switch (unit.kind()) {
          case CAR -> Profile.EMERGENCY;
          case MOTORCYCLE -> Profile.MOTORCYCLE;
          case FOOT -> Profile.FOOT;
        };
    return roads.computeIfAbsent(profile, p -> TravelTimes.on(map, p));
  }

  private static Point post(RoomSettings settings, UnitDefinition unit) {
    return Points.of(
        settings.posts().stream()
            .filter(post -> post.code().equals(unit.post()))
            .map(Post::point)
            .findFirst()
            .orElseThrow());
  }

  private void run(RoomSimulation room) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        room.step(Instant.now());
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Interrupts everybody and waits until nobody asks the server anything more. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(LONGEST_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    http.shutdownNow();
  }
}
