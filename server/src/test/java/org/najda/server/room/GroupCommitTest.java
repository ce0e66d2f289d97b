package org.najda.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** A group that is decided while the one before it is still being stored. */
class GroupCommitTest implements GroupCommit.Announcing {
  private static final int LARGE = 100;

  private final RoomId id = SharedStore.freshRoom();
  private final FaultySource source = new FaultySource(SharedStore.database().dataSource());
  private final Journal journal = new PostgresJournal(source);
  private final List<Recorded> told = new ArrayList<>();
  private RoomWriter writer;
  private GroupCommit commits;

  @BeforeEach
  void openRoom() {
    journal.create(id);
    writer = RoomWriter.open(id, journal, new Snapshots(SharedStore.database().dataSource()));
    commits = new GroupCommit(writer, this, InstantSource.system());
    commits.decide(List.of(new Pending(SampleRoom.settings())));
    commits.store();
  }

  @AfterEach
  void end() {
    commits.close();
  }

  @Override
  public void stored(List<Recorded> events, List<Pending> group) {
    told.addAll(events);
    group.forEach(Pending::tell);
  }

  @Override
  public void failed(List<Pending> group) {
    group.forEach(one -> one.tell(Outcome.Unavailable.JOURNAL));
  }

  @Override
  public void reload() {
    told.addAll(writer.reload());
  }

  @Override
  public void storingEnded() {}

  private List<Pending> decideIncidents(String name, int count) {
    List<Pending> group =
        IntStream.range(0, count)
            .mapToObj(n -> new Pending(SampleRoom.openIncident(name + n)))
            .toList();
    commits.decide(group);
    return group;
  }

  private List<Recorded> journaled() {
    List<Recorded> rows = new ArrayList<>();
    journal.read(id, 0, row -> rows.add(row.recorded()));
    return rows;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whateverBecomesOfACommitItsGroupAndTheOneBehindAreStoredAndToldOnce(Fault fault) {
    source.next(fault);
    List<Pending> all = new ArrayList<>(decideIncidents("first-", LARGE));
    commits.store();
    all.addAll(decideIncidents("behind-", LARGE));

    commits.finish();

    assertThat(all)
        .allSatisfy(one ->
            assertThat(one.answer().join())
                .isInstanceOfSatisfying(
                    Outcome.Done.class, done -> assertThat(done.repeated()).isFalse()));
    assertThat(journaled()).hasSize(1 + 2 * LARGE).isEqualTo(told);
  }

  @Test
  void nobodyIsAnsweredBeforeTheCommitThatTheAnswerRestsOn() {
    List<Pending> first = decideIncidents("first-", LARGE);
    commits.store();
    List<Pending> behind = decideIncidents("behind-", 1);

    assertThat(first).noneMatch(one -> one.answer().isDone());
    commits.store();
    assertThat(first).allMatch(one -> one.answer().isDone());
    assertThat(behind).allMatch(one -> one.answer().isDone());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aUnitSentByTheGroupBeforeIsRefusedToTheOneBehind(Fault fault) {
    source.next(Fault.NONE, fault);
    decideIncidents("a", 2);
    commits.store();
    Pending faster = send("s1", SampleRoom.DISPATCHER, 1);
    decideIncidents("first-", LARGE);
    commits.store();
    Author other = new Author(new PersonId("karim"), "desk-2");
    Pending slower = send("s2", other, 2);

    commits.finish();

    assertThat(faster.answer().join()).isInstanceOf(Outcome.Done.class);
    assertThat(slower.answer().join())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNIT_ON_MISSION));
  }

  private Pending send(String commandId, Author author, long incident) {
    Pending pending =
        new Pending(SampleRoom.send(commandId, author, new IncidentId(incident), SampleRoom.UNIT));
    commits.decide(List.of(pending));
    return pending;
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aCommandSentAgainBehindItselfActsOnce(Fault fault) {
    source.next(fault);
    decideIncidents("first-", LARGE);
    commits.store();
    Pending again = decideIncidents("first-", 1).getFirst();

    commits.finish();

    assertThat(again.answer().join())
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.events()).hasSize(1));
    assertThat(journaled()).extracting(row -> row.key().id()).containsOnlyOnce("first-0");
  }

  @Test
  void aJournalThatStaysOutOfReachFailsBothGroupsAndTheNextIsStored() {
    source.next(
        Fault.LOST_BEFORE,
        Fault.LOST_BEFORE,
        Fault.LOST_BEFORE,
        Fault.LOST_BEFORE,
        Fault.LOST_BEFORE);
    List<Pending> lost = new ArrayList<>(decideIncidents("first-", LARGE));
    commits.store();
    lost.addAll(decideIncidents("behind-", 1));
    commits.finish();

    List<Pending> next = decideIncidents("next-", 1);
    commits.finish();

    assertThat(lost)
        .allSatisfy(one -> assertThat(one.answer().join()).isEqualTo(Outcome.Unavailable.JOURNAL));
    assertThat(next.getFirst().answer().join()).isInstanceOf(Outcome.Done.class);
    assertThat(journaled()).hasSize(2).isEqualTo(told);
  }
}
