package org.najda.server.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.najda.core.RoomId;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.event.DispatchEvent;
import org.najda.server.Najda;
import org.najda.server.room.Committed;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;
import org.najda.server.store.SharedStore;

/**
 * One server with four rooms for all tests of a JVM, made as people make one: map imported, rooms
 * set up from folders, then served on a free port. Tests take incidents and units of their own.
 *
 * <p>People of the registers are those of {@code definitions/directory-example}; what nobody
 * answers for at {@code station-2} rises to room {@code gueliz}, at {@code station-1} to one that
 * is not here. Room {@code gueliz} is {@code definitions/room-example} with a second supervisor,
 * {@code r.bennis}; room {@code north} is the same with one other person, {@code n.north}, as its
 * dispatcher, has no steps of its own for silent calls, and aims at so short a time that no unit
 * covers the whole town; so is {@code changing}, whose settings tests may change, with a
 * supervisor, {@code s.changing}, and a call-taker, {@code t.changing}; and {@code exchanging},
 * with {@code s.exchanging} and {@code t.exchanging}, where units are offered to take missions
 * over, as long as no incident of another test waits for its first.
 */
public final class Served {
  private static final Path DIRECTORY = Path.of("..", "definitions", "directory-example");
  private static final Path EXAMPLE = Path.of("..", "definitions", "room-example");

  private Served() {}

  /** The address of the server. */
  public static String url() {
    return Holder.SERVER.url();
  }

  /** Where receivers aboard vehicles connect. */
  static int receiverPort() {
    return Holder.SERVER.receiverPort().orElseThrow();
  }

  /** The password of somebody in {@code users.csv}, of {@code n.north} or of {@code admin}. */
  public static String password(String login) {
    return Holder.PASSWORDS.get(login);
  }

  /** A room, past the HTTP door. */
  static Room room(String id) {
    return Holder.SERVER.rooms().get(new RoomId(id));
  }

  /** All its rooms, past the HTTP door. */
  static Rooms rooms() {
    return Holder.SERVER.rooms();
  }

  /** The data of the server. */
  static Path data() {
    return Holder.DATA;
  }

  private static final class Holder {
    private static final Path DATA = temporary();
    private static final Map<String, String> PASSWORDS = new LinkedHashMap<>();
    private static final Server SERVER = serve();

    private static Path temporary() {
      try {
        return Files.createTempDirectory("najda-served-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Server serve() {
      try {
        ReadyData.at(Path.of(dir()));
        run("map", "import", GridTown.write(DATA.resolve("town.osm")).toString(), "--data", dir());
        run("setup", "--data", dir(), "--from", rooms().toString());
        run("import", "directory", directory().toString(), "--data", dir());
        for (String row : Files.readAllLines(Path.of(dir(), "new-passwords.csv"))) {
          PASSWORDS.put(row.split(",")[0], row.split(",")[1]);
        }
        DataDir data = DataDir.open(Path.of(dir()));
        Server server = Server.start(data, Database.embedded(data), Listening.onFreePort());
        PASSWORDS.put("admin", server.firstPassword().orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String dir() {
      return DATA.resolve("data").toString();
    }

    private static Path directory() throws IOException {
      Path directory = Files.createDirectory(DATA.resolve("directory"));
      for (String file : List.of("staff.csv", "postings.csv")) {
        Files.copy(DIRECTORY.resolve(file), directory.resolve(file));
      }
      String units =
          Files.readString(DIRECTORY.resolve("units.csv"))
              .replace("First station,station,,,", "First station,station,,nowhere,")
              .replace("Second station,station,,,", "Second station,station,,gueliz,");
      Files.writeString(directory.resolve("units.csv"), units);
      return directory;
    }

    private static Path rooms() throws IOException {
      Path rooms = Files.createDirectory(DATA.resolve("rooms"));
      Path gueliz = copy(rooms.resolve("gueliz"));
      Files.writeString(
          gueliz.resolve("users.csv"),
          "r.bennis,Rachida Bennis,supervisor,,\nopj-1,Omar Opj,dispatcher,,\n",
          StandardOpenOption.APPEND);
      another(rooms, "north", "n.north,Nora North,dispatcher,,\n");
      Files.delete(rooms.resolve("north").resolve("silent-call.csv"));
      replace(rooms.resolve("north"), "cover-within-seconds: 480", "cover-within-seconds: 60");
      another(
          rooms,
          "changing",
          "s.changing,Samira Changing,supervisor,,\nt.changing,Tarik Changing,call-taker,,\n");
      Path exchanging =
          another(
              rooms,
              "exchanging",
              "s.exchanging,Salma Ex,supervisor,,\nt.exchanging,Tahar Ex,call-taker,,\n");
      replace(exchanging, "offer-exchange: false", "offer-exchange: true");
      return rooms;
    }

    /** In the head of a room. */
    private static void replace(Path room, String line, String by) throws IOException {
      Path head = room.resolve("room.yaml");
      Files.writeString(head, Files.readString(head).replace(line, by));
    }

    private static Path another(Path rooms, String id, String people) throws IOException {
      Path room = copy(rooms.resolve(id));
      replace(room, "id: gueliz", "id: " + id);
      Files.writeString(room.resolve("users.csv"), "login,name,roles,unit,until\n" + people);
      return room;
    }

    private static Path copy(Path to) throws IOException {
      Files.createDirectory(to);
      try (Stream<Path> files = Files.list(EXAMPLE)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
      return to;
    }

    private static void run(String... arguments) {
      StringWriter told = new StringWriter();
      PrintWriter writer = new PrintWriter(told);
      int code = Najda.run(writer, writer, arguments);
      writer.flush();
      if (code != 0) {
        throw new IllegalStateException(List.of(arguments) + " failed: " + told);
      }
    }

    private static void end(Server server) {
      server.close();
      SharedStore.remove(DATA);
    }
  }

  /** Listens for what dispatches rest on. */
  static Consumer<Committed> sent(Consumer<DispatchEvidence> to) {
    return committed ->
        committed
            .events()
            .forEach(recorded -> {
              if (recorded.event() instanceof DispatchEvent.UnitsSent sent) {
                to.accept(sent.evidence());
              }
            });
  }
}
