package org.najda.server.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.najda.core.CallerRef;
import org.najda.core.RoomId;
import org.najda.core.command.CallCommand;
import org.najda.server.journal.Answers;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.projection.ProjectionCheck;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.SharedStore;
import org.najda.server.verify.Verification;

class RetentionTest {
  private static final Duration YEAR = Duration.ofDays(365);

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
        Retention retention = new Retention(rooms, vault, new Answers(database), YEAR, clock)) {
      Room room = rooms.create(id);
      ask(room, SampleRoom.settings());
      ask(room, call("old", old));
      now = now.plus(YEAR).plusSeconds(1);
      ask(room, call("recent", recent));

      retention.run();
    }

    assertThat(vault.find(id, old.commitment())).isEmpty();
    assertThat(vault.find(id, recent.commitment())).isPresent();
    assertThat(Verification.of(database, ProjectionCheck.kind(database)).run())
        .filteredOn(report -> report.room().equals(id))
        .singleElement()
        .satisfies(report -> assertThat(report.findFirstBad()).isEmpty());
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
