package org.najda.server.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.najda.core.CallerRef;
import org.najda.core.RoomId;
import org.najda.core.command.CallCommand;
import org.najda.server.history.LookLog;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.position.PositionDays;
import org.najda.server.projection.ProjectionCheck;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.SharedStore;
import org.najda.server.verify.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Keeping KEEPING =
      new Keeping(YEAR, YEAR.multipliedBy(3), Duration.ofDays(90));

  private final DataSource database = SharedStore.database().dataSource();
  private final PersonalVault vault = new PersonalVault(database);
  private final RoomId id = SharedStore.freshRoom();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void whatIsOlderThanTheTimeToKeepIsErasedAndTheRoomVerifiesAllTheSame() {
    InstantSource clock = () -> now;
    PersonalValue old = vault.seal("caller", "{\"name\":\"A\"}", null);
    PersonalValue recent = vault.seal("caller", "{\"name\":\"B\"}", null);
    try (Rooms rooms = Rooms.open(new PostgresJournal(database), new Snapshots(database), clock);
        Retention retention = new Retention(rooms, vault, database, KEEPING, clock)) {
      Room room = rooms.create(id);
      ask(room, SampleRoom.settings());
      ask(room, call("old", old));
      now = now.plus(YEAR).plusSeconds(1);
      ask(room, call("recent", recent));

      assertThat(retention.due().personalBefore()).isEqualTo(now.minus(YEAR));
      assertThat(retention.due().rooms()).contains(new Due.OfRoom(id, 1, 0, 0));
      assertThat(vault.find(id, old.commitment())).as("asking erases nothing").isPresent();
      retention.run();
      assertThat(retention.due().rooms()).contains(new Due.OfRoom(id, 0, 0, 0));
    }

    assertThat(vault.find(id, old.commitment())).isEmpty();
    assertThat(vault.find(id, recent.commitment())).isPresent();
    assertThat(Verification.of(database, ProjectionCheck.kind(database)).run())
        .filteredOn(report -> report.room().equals(id))
        .singleElement()
        .satisfies(report -> assertThat(report.findFirstBad()).isEmpty());
  }

  @Test
  void whoLookedAtAHistoryIsForgottenAfterItsTimeAndCountedBeforehand() {
    now = Instant.parse("2020-01-01T00:00:00Z");
    InstantSource clock = () -> now;
    look(now);
    look(now.plus(YEAR));
    now = now.plus(YEAR.multipliedBy(3)).plusSeconds(1);
    try (Rooms rooms = Rooms.open(new PostgresJournal(database), new Snapshots(database), clock);
        Retention retention = new Retention(rooms, vault, database, KEEPING, clock)) {
      rooms.create(id);

      assertThat(retention.due().looksBefore()).isEqualTo(now.minus(YEAR.multipliedBy(3)));
      assertThat(retention.due().rooms()).contains(new Due.OfRoom(id, 0, 0, 1));
      assertThat(looks()).as("asking erases nothing").isEqualTo(2);
      retention.run();
      assertThat(retention.due().rooms()).contains(new Due.OfRoom(id, 0, 0, 0));
      assertThat(looks()).isEqualTo(1);
    }
  }

  @Test
  void whoLookedWithinTheLastYearIsNeverForgotten() {
    Instant lately = Instant.now().minus(Duration.ofDays(300));

    assertThatThrownBy(() -> new LookLog(database).eraseBefore(id, lately))
        .hasMessageContaining("are kept");
  }

  private void look(Instant at) {
    JdbcClient.create(database)
        .sql(
            """
            INSERT INTO look (room, at, person, workstation, what, call, reason)
            VALUES (?, ?, 'amina', 'P-1', 'number', 1, 'repeated-caller')
            """)
        .params(id.value(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private int looks() {
    return JdbcClient.create(database)
        .sql("SELECT count(*) FROM look WHERE room = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void aDayOfPositionsOlderThanTheTimeToKeepIsDroppedWholeAndTheNextDayStays() throws SQLException {
    LocalDate oldest = LocalDate.parse("2019-03-01");
    makeDays(oldest, oldest.plusDays(1));
    InstantSource clock = () -> Instant.parse("2019-05-31T10:00:00Z");
    try (Rooms rooms = Rooms.open(new PostgresJournal(database), new Snapshots(database), clock);
        Retention retention = new Retention(rooms, vault, database, KEEPING, clock)) {
      assertThat(retention.due().positionDays())
          .extracting(PositionDays.Day::day)
          .containsExactly(oldest);

      retention.run();
      assertThat(retention.due().positionDays()).isEmpty();
    }
    assertThat(new PositionDays(database).listBefore(oldest.plusDays(2)))
        .extracting(PositionDays.Day::day)
        .containsExactly(oldest.plusDays(1));
    new PositionDays(database).drop(oldest.plusDays(1));
  }

  private void makeDays(LocalDate... days) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement create = connection.prepareStatement("SELECT create_position_day(?)")) {
      for (LocalDate day : days) {
        create.setObject(1, day);
        create.execute();
      }
    }
  }

  @Test
  void aDayThatPositionsMayStillComeInForIsNeverDropped() {
    PositionDays days = new PositionDays(database);

    assertThatThrownBy(() -> days.drop(LocalDate.now(ZoneOffset.UTC)))
        .hasMessageContaining("may still come in");
  }

  @Test
  void howLongThingsAreKeptIsSetInDaysAndNonsenseIsRefused() {
    assertThat(Keeping.of(name -> null)).isEqualTo(KEEPING);
    assertThat(Keeping.of(name -> "400").positions()).isEqualTo(Duration.ofDays(400));
    for (String nonsense : List.of("", "-5", "0", "1", "x", "1e9", "99999")) {
      assertThatThrownBy(() -> Keeping.of(name -> nonsense))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("it needs a number of days");
    }
  }

  private static void ask(Room room, Submission submission) {
    assertThat(room.submit(submission).join()).isInstanceOf(Outcome.Done.class);
  }

  private Submission call(String command, PersonalValue caller) {
    Submission bare =
        SampleRoom.command(
            command, new CallCommand.TakeCall(now, new CallerRef(null, caller.commitment())));
    return new Submission(bare.key(), bare.author(), bare.command(), List.of(caller), null);
  }
}
