package org.najda.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.RoomCommand;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.Response;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.key.AccessKeys;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.Database;

/**
 * A room with one incident that is moved again and again, each time a little: each command becomes
 * one event of more than 300 bytes, and the state stays as small as it was.
 */
final class BenchRoom {
  static final RoomId ID = new RoomId("bench");
  static final PersonId DISPATCHER = new PersonId("dispatcher");
  static final IncidentId INCIDENT = new IncidentId(1);

  private static final String LABEL = "a street with a very long name, ".repeat(6).strip();
  private static final Author AUTHOR = new Author(DISPATCHER, "bench");
  private static final int STEPS = 100_000_000;
  private static final GeoPoint MIDDLE = GeoPoint.ofDegrees(33.5, -7.6);

  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final String run;

  /**
   * @param run part of the commands' ids, different for each run on one journal
   */
  BenchRoom(String run) {
    this.run = run;
  }

  /** The rooms of a database of its own. */
  static Rooms openRooms(Database database) {
    return Rooms.open(
        new PostgresJournal(database.dataSource()),
        new Snapshots(database.dataSource()),
        InstantSource.system());
  }

  /** The password of the dispatcher, whose account is made. */
  static String dispatcherPassword(Database database) throws AccountExists {
    return new Accounts(database.dataSource()).create(DISPATCHER, DISPATCHER.value(), false);
  }

  /**
   * A new key for devices.
   *
   * @param unit the one that it may report; null: any
   */
  static String deviceKey(Database database, @Nullable UnitId unit) {
    return new AccessKeys(database.dataSource(), InstantSource.system(), new SimpleMeterRegistry())
        .createDevice(ID, unit, DISPATCHER)
        .secret()
        .value();
  }

  /** Sets the room up with one unit and opens its incident. */
  void prepare(Room room) {
    prepare(room, 1);
  }

  /** Sets the room up and opens its incident; units are called U1, U2 and so on. */
  void prepare(Room room, int units) {
    require(room.submit(submission(new RoomCommand.AdoptSettings(0, settings(units)))).join());
    Place place = place(0);
    require(
        room.submit(submission(new IncidentCommand.OpenIncident(null, "other", place, null, null)))
            .join());
  }

  /** Counts an answer. */
  void require(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done done) || done.repeated()) {
      throw new WrongAnswer("The room did not do a command: " + outcome);
    }
    answered.incrementAndGet();
  }

  /** Counts an answer that came another way. */
  void countAnswer() {
    answered.incrementAndGet();
  }

  /** How many commands were answered as done; each is one event. */
  long answered() {
    return answered.get();
  }

  /** The next move. */
  Submission next() {
    return submission(new IncidentCommand.MoveIncident(INCIDENT, nextPlace()));
  }

  /** Where the next move goes; never where an earlier one went. */
  Place nextPlace() {
    return place(commands.incrementAndGet());
  }

  private Submission submission(Command command) {
    String id = run + "-" + commands.incrementAndGet();
    return Submission.of(new CommandKey(id, id), AUTHOR, command);
  }

  private static Place place(long number) {
    int lat7 = MIDDLE.lat7() + (int) (number % STEPS);
    return new Place(
        new GeoPoint(lat7, MIDDLE.lon7()), PlaceSource.MAP, PlaceClass.PUBLIC_ROAD, 0, LABEL);
  }

  private static RoomSettings settings(int units) {
    LocalName name = new LocalName("ق", "B", "B");
    return new RoomSettings(
        name,
        ZoneId.of("UTC"),
        "none",
        List.of(),
        List.of(new Post("P", name, MIDDLE)),
        IntStream.rangeClosed(1, units)
            .mapToObj(unit ->
                new UnitDefinition(
                    new UnitId("U" + unit), name, UnitKind.CAR, "P", Collections.emptySortedSet()))
            .toList(),
        new Response(
            List.of(new Nature("other", name, new Priority(2), null)),
            List.of(),
            List.of(new ClosingCode("done", name, true)),
            List.of(),
            Rules.DEFAULT),
        List.of(new Member(DISPATCHER, new TreeSet<>(List.of(Role.DISPATCHER)), null, null)));
  }
}
