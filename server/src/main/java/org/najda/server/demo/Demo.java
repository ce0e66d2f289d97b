package org.najda.server.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.settings.Role;
import org.najda.roads.Point;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.BadInput;
import org.najda.server.directory.DirectoryImport;
import org.najda.server.position.Pace;
import org.najda.server.serve.Listening;
import org.najda.server.serve.Server;
import org.najda.server.setup.Person;
import org.najda.server.setup.RoomDraft;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A running demo: a server, and the people simulated around it. */
public final class Demo implements AutoCloseable {
  private static final long DEFAULT_SEED = 1;
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Casablanca");

  private final Server server;
  private final Simulation simulation;

  private Demo(Server server, Simulation simulation) {
    this.server = server;
    this.simulation = simulation;
  }

  /**
   * What is asked of a demo.
   *
   * @param port 0: a free one
   * @param speed how many times faster than the clock simulated people act
   * @param seed of the invented city; null: that of the folder, else 1
   * @param map file of a real map; null: that of the folder, else an invented city
   * @param zone of the rooms; null: that of the folder, else Africa/Casablanca
   * @param year null: none is made up
   */
  public record Wish(
      int port,
      double speed,
      @Nullable Long seed,
      @Nullable Path map,
      @Nullable ZoneId zone,
      @Nullable YearWish year) {
    /**
     * @throws BadInput no such port, or a speed that is not above 0 and at most 1000
     */
    public Wish {
      if (port < 0 || port > 65535) {
        throw new BadInput("--port " + port + ": give 0 to 65535");
      }
      if (!(speed > 0 && speed <= 1000)) {
        throw new BadInput("--speed " + speed + ": give a number above 0, at most 1000");
      }
    }
  }

  /**
   * Makes what is missing in the folder, starts the server, and lets people ring and drive.
   *
   * @param tell takes what a person who waits may want to know
   * @throws BadInput the folder holds the demo of another city
   */
  public static Demo start(Path folder, Wish wish, Consumer<String> tell) throws IOException {
    DataDir dir = DataDir.open(folder);
    DemoState known = DemoState.isIn(dir) ? DemoState.read(dir) : null;
    refuseOther(dir, known, wish);
    long seed = known != null ? known.seed() : wish.seed() == null ? DEFAULT_SEED : wish.seed();
    ZoneId zone = known != null ? known.zone() : wish.zone() == null ? DEFAULT_ZONE : wish.zone();
    boolean invented = known != null ? known.map() == null : wish.map() == null;
    Preparation preparation = new Preparation(dir, tell);
    RoadMap map = known != null ? preparation.map() : preparation.newMap(seed, wish.map());
    List<Point> corners = StreetCorners.of(map);
    Town town = invented ? preparation.town(seed) : preparation.town(map, corners);
    List<RoomDraft> rooms = preparation.rooms(town, zone);
    DemoState state =
        known != null ? known : preparation.fill(rooms, seed, fileName(wish.map()), zone);
    if (wish.year() != null) {
      wish.year().makeUp(dir, known != null, tell);
    }
    Listening listening = new Listening("127.0.0.1", wish.port(), null, null);
    Server server = Server.start(dir, Database.embedded(dir), listening, new Pace(wish.speed()));
    writeUsers(dir, server.url(), rooms, state);
    SimulatedTime time = new SimulatedTime(Instant.now(), wish.speed());
    Simulation simulation = new Simulation(URI.create(server.url()), state, map, time, tell);
    Demo demo = new Demo(server, simulation);
    try {
      simulation.start(rooms, town, corners);
      return demo;
    } catch (IOException | RuntimeException e) {
      demo.close();
      throw e;
    }
  }

  private static void refuseOther(DataDir dir, @Nullable DemoState known, Wish wish) {
    if (known == null) {
      return;
    }
    boolean otherSeed = wish.seed() != null && wish.seed() != known.seed();
    boolean otherMap = wish.map() != null && !fileName(wish.map()).equals(known.map());
    boolean otherZone = wish.zone() != null && !wish.zone().equals(known.zone());
    if (otherSeed || otherMap || otherZone) {
      String made = known.map() == null ? "seed " + known.seed() : "map " + known.map();
      throw new BadInput(
          "%s holds the demo made from %s in zone %s: %s"
              .formatted(
                  dir.path(),
                  made,
                  known.zone(),
                  "leave --seed, --map and --zone out, or give another --data"));
    }
  }

  private static @Nullable String fileName(@Nullable Path file) {
    return file == null ? null : file.getFileName().toString();
  }

  /** {@code demo.json}: who can sign in, the rooms' people in the order of the rooms. */
  private static void writeUsers(DataDir dir, String url, List<RoomDraft> rooms, DemoState state) {
    ObjectNode file = JsonMapper.shared().createObjectNode().put("url", url);
    ArrayNode ids = file.putArray("rooms");
    ArrayNode users = file.putArray("users");
    for (RoomDraft room : rooms) {
      ids.add(room.id().value());
      for (Person person : room.people()) {
        String login = person.member().person().value();
        if (!login.startsWith(RoomFolder.STAFF)) {
          put(users, role(person), login, state);
        }
      }
    }
    put(users, "administrator", "admin", state);
    DirectoryImport.listExamplePeople().forEach(person -> put(users, "registers", person, state));
    dir.write(
        "demo.json", JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file));
  }

  private static void put(ArrayNode users, String role, String name, DemoState state) {
    users
        .addObject()
        .put("role", role)
        .put("name", name)
        .put("password", state.passwords().get(name));
  }

  /** The highest of somebody's roles. */
  private static String role(Person person) {
    Role role =
        person.member().roles().contains(Role.DISPATCHER)
            ? Role.DISPATCHER
            : person.member().roles().first();
    return EnumWords.of(role);
  }

  /** The address to open in a browser. */
  public String url() {
    return server.url();
  }

  /** Sends everybody home, then stops the server and its store. */
  @Override
  public void close() {
    try (server) {
      simulation.close();
    }
  }
}
