package org.najda.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Recorded;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.store.OwnerConnection;
import org.najda.server.store.SharedStore;

class RecoveryTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private final RoomId id = SharedStore.freshRoom();
  private final Journal journal = new PostgresJournal(SharedStore.database().dataSource());
  private final Snapshots snapshots = new Snapshots(SharedStore.database().dataSource());
  private RoomWriter writer;

  @BeforeEach
  void sendAUnit() {
    journal.create(id);
    writer = RoomWriter.open(id, journal, snapshots);
    writer.decide(SampleRoom.settings(), START);
    writer.decide(SampleRoom.openIncident("open"), START);
    writer.decide(
        SampleRoom.send("send", SampleRoom.DISPATCHER, new IncidentId(1), SampleRoom.UNIT), START);
    writer.commit();
  }

  @Test
  void aTimerThatFellDueWhileNobodyRanFiresAfterTheRestart() {
    Instant later = START.plus(Duration.ofSeconds(61));
    RoomLoop room =
        new RoomLoop(
            RoomWriter.open(id, journal, snapshots),
            new SnapshotTaker(snapshots, 1_000, 0),
            InstantSource.fixed(later));
    CompletableFuture<List<Recorded>> fired = new CompletableFuture<>();
    room.listen(committed -> fired.complete(committed.events()));

    room.start();

    assertThat(fired.orTimeout(10, TimeUnit.SECONDS).join().getFirst().event())
        .isInstanceOfSatisfying(
            DispatchEvent.DispatchEscalated.class,
            escalated -> assertThat(escalated.unit()).isEqualTo(SampleRoom.UNIT));
    room.close();
  }

  @Test
  void aTimerFiredTwiceActsOnce() {
    Instant later = START.plus(Duration.ofSeconds(61));
    List<Submission> due = TimerSubmissions.due(writer.working(), later);
    RoomWriter other = RoomWriter.open(id, journal, snapshots);
    due.forEach(timer -> other.decide(timer, later));
    other.commit();
    writer.reload();

    due.forEach(timer ->
        assertThat(writer.decide(timer, later))
            .isInstanceOfSatisfying(
                Outcome.Done.class, done -> assertThat(done.repeated()).isTrue()));
    assertThat(due).isNotEmpty();
    assertThat(writer.stagedEvents()).isZero();
  }

  @Test
  void aSnapshotThatCannotBeReadIsPassedOver() throws SQLException {
    snapshots.save(writer.committed());
    change("UPDATE snapshot SET state = '\\x1234'");

    assertThat(snapshots.findLast(id)).isEmpty();
    assertOpensWhereItWas();
  }

  @Test
  void aSnapshotOfAnotherFormatIsPassedOver() throws SQLException {
    snapshots.save(writer.committed());
    change("UPDATE snapshot SET format = format + 1");

    assertThat(snapshots.findLast(id)).isEmpty();
    assertOpensWhereItWas();
  }

  @Test
  void anOrderlyStopKeepsASnapshotWhereOnlyOneOfAnotherFormatIs() throws SQLException {
    snapshots.save(writer.committed());
    change("UPDATE snapshot SET format = format + 1");
    assertThat(snapshots.findLast(id)).isEmpty();

    SnapshotTaker taker = new SnapshotTaker(snapshots, 1_000, snapshots.findLastSequence(id));
    RoomLoop room = new RoomLoop(writer, taker, InstantSource.fixed(START));
    room.start();
    room.close();

    assertThat(snapshots.findLast(id).orElseThrow().head()).isEqualTo(writer.committed().head());
  }

  @Test
  void aSnapshotOfAnotherJournalIsPassedOver() throws SQLException {
    snapshots.save(writer.committed());
    change("UPDATE snapshot SET head_hash = state_hash");

    assertThat(snapshots.findLast(id)).isEmpty();
    assertOpensWhereItWas();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = OwnerConnection.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql + " WHERE room = '" + id + "'");
    }
  }

  private void assertOpensWhereItWas() {
    RoomWriter again = RoomWriter.open(id, journal, snapshots);
    assertThat(again.committed().head()).isEqualTo(writer.committed().head());
    assertThat(Fingerprint.of(again.working())).isEqualTo(Fingerprint.of(writer.working()));
  }

  @Test
  void aCommandThatTheStateHasForgottenIsStillDoneOnlyOnce() {
    assertThat(writer.recall(SampleRoom.openIncident("open")).orElseThrow())
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> {
              assertThat(done.repeated()).isTrue();
              assertThat(done.events()).hasSize(1);
            });
    assertThat(writer.recall(SampleRoom.openIncident("never sent"))).isEmpty();
  }
}
