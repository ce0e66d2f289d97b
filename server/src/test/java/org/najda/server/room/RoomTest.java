package org.najda.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.Author;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.Recorded;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.store.FaultySource;
import org.najda.server.store.FaultySource.Fault;
import org.najda.server.store.SharedStore;

class RoomTest {
  private final RoomId id = SharedStore.freshRoom();
  private final FaultySource source = new FaultySource(SharedStore.database().dataSource());
  private final Journal journal = new PostgresJournal(source);
  private final Snapshots snapshots = new Snapshots(SharedStore.database().dataSource());
  private RoomLoop room;

  @BeforeEach
  void openRoom() {
    journal.create(id);
    room = newLoop();
    room.start();
    assertThat(ask(SampleRoom.settings())).isInstanceOf(Outcome.Done.class);
  }

  @AfterEach
  void closeRoom() {
    room.close();
  }

  private RoomLoop newLoop() {
    return new RoomLoop(
        RoomWriter.open(id, journal, snapshots),
        new SnapshotTaker(snapshots, 50_000, 0),
        InstantSource.system());
  }

  private Outcome ask(Submission submission) {
    return room.submit(submission).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private List<Recorded> journaled() {
    List<Recorded> rows = new ArrayList<>();
    journal.read(id, 0, row -> rows.add(row.recorded()));
    return rows;
  }

  @Test
  void anAnswerIsNeverAheadOfTheJournalOrThePublishedState() {
    Outcome.Done done = (Outcome.Done) ask(SampleRoom.openIncident("a"));

    assertThat(journaled()).containsAll(done.events());
    assertThat(room.published().incidents().find(new IncidentId(1))).isPresent();
  }

  @Test
  void aCommandSentTwiceActsOnceAndIsAnsweredTheSame() {
    Outcome.Done first = (Outcome.Done) ask(SampleRoom.openIncident("a"));
    Outcome.Done second = (Outcome.Done) ask(SampleRoom.openIncident("a"));

    assertThat(second.events()).isEqualTo(first.events());
    assertThat(second.repeated()).isTrue();
    assertThat(room.published().incidents().size()).isEqualTo(1);
  }

  @Test
  void ofTwoCommandsForOneUnitInOneBatchOneIsRefusedAndToldWhoWasFaster() {
    ask(SampleRoom.openIncident("a"));
    ask(SampleRoom.openIncident("b"));
    room.close();
    room = newLoop();
    Author other = new Author(new PersonId("karim"), "desk-2");
    // Both wait before the loop starts, so that it takes them as one group.
    var first =
        room.submit(
            SampleRoom.send("s1", SampleRoom.DISPATCHER, new IncidentId(1), SampleRoom.UNIT));
    var second = room.submit(SampleRoom.send("s2", other, new IncidentId(2), SampleRoom.UNIT));
    room.start();

    assertThat(first.join()).isInstanceOf(Outcome.Done.class);
    assertThat(second.join())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNIT_ON_MISSION);
              assertThat(refused.refusal().by()).isEqualTo(SampleRoom.DISPATCHER.person());
            });
  }

  @Test
  void aLineLostBeforeCommitLosesNoCommand() {
    source.next(Fault.LOST_BEFORE);

    assertDoneOnce("a");
  }

  @Test
  void aLineLostAfterCommitDoublesNoCommand() {
    source.next(Fault.LOST_AFTER);

    assertDoneOnce("a");
  }

  @Test
  void aCommitThatIsDoneAfterNobodyWaitsForItDoublesNoCommand() {
    source.next(Fault.LATE);

    assertDoneOnce("a");
  }

  private void assertDoneOnce(String commandId) {
    assertThat(ask(SampleRoom.openIncident(commandId)))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isFalse());
    assertThat(journaled()).extracting(row -> row.key().id()).containsOnlyOnce(commandId);
  }

  @Test
  void underManyFaultsEveryCommandStandsInTheJournalExactlyOnce() {
    Fault[] all = Fault.values();
    IntStream.range(0, 24).forEach(n -> source.next(all[n % all.length]));
    List<CompletableFuture<Outcome>> answers =
        IntStream.range(0, 400)
            .mapToObj(n -> room.submit(SampleRoom.openIncident("c" + n)))
            .toList();

    List<String> done = new ArrayList<>();
    for (int n = 0; n < answers.size(); n++) {
      Outcome outcome = answers.get(n).orTimeout(30, TimeUnit.SECONDS).join();
      for (int again = 0; outcome instanceof Outcome.Unavailable && again < 30; again++) {
        outcome = ask(SampleRoom.openIncident("c" + n));
      }
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      done.add("c" + n);
    }
    assertThat(journaled().stream().skip(1).map(row -> row.key().id()))
        .containsExactlyInAnyOrderElementsOf(done);
  }

  @Test
  void whatAnotherWriterAddsIsTakenInBeforeTheNextDecision() {
    RoomWriter other = RoomWriter.open(id, journal, snapshots);
    other.decide(SampleRoom.openIncident("theirs"), InstantSource.system().instant());
    other.commit();

    ask(SampleRoom.openIncident("ours"));

    assertThat(room.published().incidents().size()).isEqualTo(2);
    assertThat(journaled()).extracting(Recorded::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatAnotherWriterAddsToAnIdleRoomIsToldToItsListeners() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    room.listen(committed -> told.countDown());
    RoomWriter other = RoomWriter.open(id, journal, snapshots);
    other.decide(SampleRoom.openIncident("theirs"), InstantSource.system().instant());
    other.commit();

    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(room.published().incidents().size()).isEqualTo(1);
  }

  @Test
  void aListenerThatFailsKeepsNothingFromTheOthers() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    room.listen(committed -> {
      throw new IllegalStateException("on purpose");
    });
    room.listen(committed -> told.countDown());

    ask(SampleRoom.openIncident("a"));

    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aClosedRoomAnswersThatItIsClosing() {
    room.close();

    assertThat(ask(SampleRoom.openIncident("a"))).isEqualTo(Outcome.Unavailable.CLOSING);
  }

  @Test
  void aRoomOpenedAgainIsWhereItWasWithAndWithoutItsSnapshot() {
    ask(SampleRoom.openIncident("a"));
    ask(SampleRoom.send("s", SampleRoom.DISPATCHER, new IncidentId(1), SampleRoom.UNIT));
    room.close();
    Snapshot whole = replayedFromStart();

    RoomWriter fromSnapshot = RoomWriter.open(id, journal, snapshots);

    assertThat(snapshots.findLast(id)).isPresent();
    assertThat(fromSnapshot.committed().head()).isEqualTo(whole.head());
    assertThat(Fingerprint.of(fromSnapshot.working())).isEqualTo(Fingerprint.of(whole.state()));
    assertThat(Fingerprint.of(room.published())).isEqualTo(Fingerprint.of(whole.state()));
  }

  private Snapshot replayedFromStart() {
    Replaying replaying = Replaying.fromStart(id);
    journal.read(id, 0, replaying);
    return replaying.reached();
  }
}
