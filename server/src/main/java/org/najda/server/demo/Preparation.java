package org.najda.server.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.roads.Point;
import org.najda.roads.city.InventedCity;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.DataDirectory;
import org.najda.server.directory.DirectoryImport;
import org.najda.server.key.AccessKeys;
import org.najda.server.map.Attribution;
import org.najda.server.setup.Person;
import org.najda.server.setup.Reading;
import org.najda.server.setup.RoomDraft;
import org.najda.server.setup.Setup;
import org.najda.server.setup.SetupFolder;
import org.najda.server.setup.SetupRefused;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/** Makes, at the first start, what a demo needs: a map, rooms, accounts, keys. */
final class Preparation {
  /** Name of the demo's map. */
  static final String MAP = "demo";

  private static final String ROOMS = "demo-rooms";
  private static final PersonId ADMINISTRATOR = new PersonId("admin");
  private static final PersonId BY = new PersonId("setup");

  private final DataDir dir;
  private final Path mapFolder;
  private final Consumer<String> tell;

  Preparation(DataDir dir, Consumer<String> tell) {
    this.dir = dir;
    this.mapFolder = new DataDirectory(dir.path()).map(MAP);
    this.tell = tell;
  }

  /** The map that an earlier start made. */
  RoadMap map() throws IOException {
    return RoadMap.open(mapFolder, tell::accept);
  }

  /** The map of this file; of an invented city when there is none. */
  RoadMap newMap(long seed, @Nullable Path file) throws IOException {
    if (file == null) {
      inventMap(seed);
    } else {
      importMap(file);
    }
    return map();
  }

  private void inventMap(long seed) throws IOException {
    tell.accept("inventing a city from seed " + seed + " …");
    Path file = dir.resolve("demo.osm");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      InventedCity.of(seed).writeTo(out);
    }
    importMap(file);
    Attribution.INVENTED_CITY.write(mapFolder, map().version());
  }

  private void importMap(Path file) throws IOException {
    MapImport.run(file, mapFolder, new ImportOptions(false), tell::accept);
  }

  /** The town of an invented city; the same at each start. */
  Town town(long seed) {
    return InventedTown.of(InventedCity.of(seed).plan());
  }

  /**
   * The town on a real map; the same at each start.
   *
   * @throws BadInput a map without streets where people live
   */
  Town town(RoadMap map, List<Point> corners) {
    if (corners.isEmpty()) {
      throw new BadInput("the map of " + dir.path() + " has no streets where people live");
    }
    return SurveyedTown.of(corners, PlaceNames.of(map));
  }

  /**
   * The rooms of the town, as folders say that {@code najda setup} can read.
   *
   * @throws BadInput the town is too small for them
   */
  List<RoomDraft> rooms(Town town, ZoneId zone) throws IOException {
    Path folder = dir.directory(ROOMS);
    RoomFolder.writeAll(town, MAP, zone, folder);
    return readRooms(folder);
  }

  private static List<RoomDraft> readRooms(Path folder) throws IOException {
    Reading reading = SetupFolder.read(folder);
    if (!reading.problems().isEmpty()) {
      throw new BadInput("no rooms can be made on this map: " + reading.problems().getFirst());
    }
    return reading.rooms();
  }

  /**
   * Rooms, accounts and keys in the store.
   *
   * @param map name of the file of a real map
   */
  DemoState fill(List<RoomDraft> rooms, long seed, @Nullable String map, ZoneId zone) {
    tell.accept("setting up " + rooms.size() + " rooms …");
    try (Database database = Database.embedded(dir)) {
      DemoState state =
          new DemoState(seed, map, zone, makeRooms(database, rooms), keys(database, rooms));
      state.write(dir);
      return state;
    }
  }

  private static Map<String, String> makeRooms(Database database, List<RoomDraft> rooms) {
    Setup setup = new Setup(database.dataSource(), InstantSource.system());
    try {
      setup.apply(rooms);
    } catch (SetupRefused e) {
      throw new IllegalStateException("the demo's own rooms were refused", e);
    }
    Map<String, String> passwords = new LinkedHashMap<>();
    setup.makeAccounts(rooms, passwords::put);
    Accounts accounts = new Accounts(database.dataSource());
    addAdministrator(accounts, passwords);
    new DirectoryImport(database.dataSource(), passwords::put).bringExample();
    // Of a first start that was cut short: made then, and their passwords lost.
    rooms.stream()
        .flatMap(room -> room.people().stream())
        .map(Person::member)
        .forEach(member ->
            passwords.computeIfAbsent(
                member.person().value(), login -> accounts.resetPassword(member.person())));
    return passwords;
  }

  private static void addAdministrator(Accounts accounts, Map<String, String> passwords) {
    try {
      String password = accounts.create(ADMINISTRATOR, Colleagues.ADMINISTRATOR, true);
      passwords.put(ADMINISTRATOR.value(), password);
    } catch (AccountExists e) {
      passwords.put(ADMINISTRATOR.value(), accounts.resetPassword(ADMINISTRATOR));
    }
  }

  private static Map<String, DemoState.RoomKeys> keys(Database database, List<RoomDraft> rooms) {
    AccessKeys keys =
        new AccessKeys(database.dataSource(), InstantSource.system(), new SimpleMeterRegistry());
    Map<String, DemoState.RoomKeys> made = new LinkedHashMap<>();
    for (RoomDraft room : rooms) {
      RoomId id = room.id();
      String exchange = keys.createExchange(id, BY).secret().value();
      String device = keys.createDevice(id, null, BY).secret().value();
      made.put(id.value(), new DemoState.RoomKeys(exchange, device));
    }
    return made;
  }
}
