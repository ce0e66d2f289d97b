package org.najda.server.killing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.journal.JournalRow;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.key.AccessKeys;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms of a data directory, looked at from beside its servers, which come and go. */
record KeptRooms(Path data) {
  /**
   * Makes a room of one person, while no server runs.
   *
   * @return the password
   */
  String make(RoomId room, Role role, String login) throws AccountExists {
    RoomSettings settings = SampleRoom.roomSettings(Rules.DEFAULT);
    return make(room, withMember(settings, role, login), login, Instant.now());
  }

  /** As {@link #make(RoomId, Role, String)}, set up so and at that time. */
  String make(RoomId room, RoomSettings settings, String login, Instant at) throws AccountExists {
    try (Database database = Database.embedded(DataDir.open(data))) {
      new PostgresJournal(database.dataSource()).create(room);
      decide(database, room, at, List.of(SampleRoom.settings(settings)));
      return new Accounts(database.dataSource()).create(new PersonId(login), login, false);
    }
  }

  static RoomSettings withMember(RoomSettings settings, Role role, String login) {
    Member member = new Member(new PersonId(login), new TreeSet<>(Set.of(role)), null, null);
    return settings.withMembers(List.of(member));
  }

  /** Has a room decide at a time since it was set up, while no server runs. */
  void decide(RoomId room, Instant at, List<Submission> submissions) {
    try (Database database = Database.embedded(DataDir.open(data))) {
      decide(database, room, at, submissions);
    }
  }

  private static void decide(
      Database database, RoomId room, Instant at, List<Submission> submissions) {
    RoomWriter writer =
        RoomWriter.open(
            room, new PostgresJournal(database.dataSource()), new Snapshots(database.dataSource()));
    submissions.forEach(submission -> writer.decide(submission, at));
    writer.commit();
  }

  /** A key for the device of a unit, made while no server runs. */
  String deviceKey(RoomId room, UnitId unit) {
    try (Database database = Database.embedded(DataDir.open(data))) {
      return new AccessKeys(database.dataSource(), Instant::now, new SimpleMeterRegistry())
          .createDevice(room, unit, SampleRoom.DISPATCHER.person())
          .secret()
          .value();
    }
  }

  ServeProcess serve(String... options) throws IOException {
    return ServeProcess.start(data, options);
  }

  /** When each position was that is kept of a unit, in their order, while no server runs. */
  List<Instant> positions(RoomId room, UnitId unit) {
    try (Database database = Database.embedded(DataDir.open(data))) {
      return JdbcClient.create(database.dataSource())
          .sql("SELECT at FROM position WHERE room = ? AND unit = ? ORDER BY at")
          .params(room.value(), unit.value())
          .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
          .list();
    }
  }

  /** What stands in a room's journal, while no server runs. */
  List<JournalRow> journal(RoomId room) {
    try (Database database = Database.embedded(DataDir.open(data))) {
      return journal(database, room);
    }
  }

  static List<JournalRow> journal(Database database, RoomId room) {
    List<JournalRow> rows = new ArrayList<>();
    new PostgresJournal(database.dataSource()).read(room, 0, rows::add);
    return rows;
  }

  /** The kind of its event. */
  static String type(JournalRow row) {
    return row.payload().type();
  }

  /** Verify must find all as it was written; gives what it says beside. */
  String verify() {
    CommandLineRun run = CommandLineRun.of("verify", "--json", "--data", data.toString());

    assertThat(run.out()).contains("\"ok\":true");
    assertThat(run.code()).isZero();
    return run.err();
  }
}
