package org.najda.server.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.CallId;
import org.najda.core.CallerRef;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.DispatchCommand;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Answer;
import org.najda.server.journal.Journal;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Fingerprint;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.OwnerConnection;
import org.najda.server.store.SharedStore;

class VerificationTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
  private static final long CALL_ROW = 2;
  private static final long SEND_ROW = 5;
  private static final long ROWS = 5;

  private final RoomId room = SharedStore.freshRoom();
  private final Journal journal = new PostgresJournal(SharedStore.database().dataSource());
  private final Snapshots snapshots = new Snapshots(SharedStore.database().dataSource());
  private final PersonalVault vault = new PersonalVault(SharedStore.database().dataSource());
  private final PersonalValue caller =
      vault.seal("caller", "{\"name\":\"ليلى\"}", vault.numberKey(room, "+212 600-000000"));
  private RoomWriter writer;

  @BeforeEach
  void writeARoomsDay() {
    journal.create(room);
    writer = RoomWriter.open(room, journal, snapshots);
    decide(SampleRoom.settings());
    decide(callOf(caller));
    decide(SampleRoom.openIncident("open"));
    writer.commit();
    snapshots.save(writer.committed());
    decide(sendWithAnswer("{\"ranked\":[]}"));
    writer.commit();
  }

  @AfterEach
  void leaveNoBrokenRoomToOtherTests() throws SQLException {
    for (String table : List.of("journal", "snapshot", "personal", "decision_answer", "room")) {
      change("DELETE FROM " + table + " WHERE room = ?");
    }
  }

  private void decide(Submission submission) {
    writer.decide(submission, START);
  }

  private static Submission callOf(PersonalValue caller) {
    Submission bare =
        SampleRoom.command(
            "call",
            new CallCommand.TakeCall(
                START, new CallerRef(caller.numberKey(), caller.commitment())));
    return new Submission(bare.key(), bare.author(), bare.command(), List.of(caller), null);
  }

  private static Submission sendWithAnswer(String json) {
    byte[] answer = json.getBytes(StandardCharsets.UTF_8);
    Submission bare =
        SampleRoom.send("send", SampleRoom.DISPATCHER, new IncidentId(1), SampleRoom.UNIT);
    DispatchCommand.SendUnits send = (DispatchCommand.SendUnits) bare.command();
    return new Submission(
        bare.key(),
        bare.author(),
        new DispatchCommand.SendUnits(
            send.incident(),
            send.units(),
            SampleRoom.evidence(Answer.of(answer).hash().toString())),
        List.of(),
        answer);
  }

  private RoomReport report() {
    return Verification.of(SharedStore.database().dataSource()).run().stream()
        .filter(one -> one.room().equals(room))
        .findFirst()
        .orElseThrow();
  }

  private void tamper(String sql) throws SQLException {
    assertThat(change(sql)).isPositive();
  }

  private int change(String sql) throws SQLException {
    try (Connection connection = OwnerConnection.open();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, room.value());
      return statement.executeUpdate();
    }
  }

  private void assertBad(Fault.Kind kind, long sequence) {
    assertThat(report().findFirstBad()).contains(new Fault(kind, room, sequence));
  }

  @Test
  void aRoomThatNobodyTouchedIsCleanAndReportsItsHeadAndState() {
    RoomReport report = report();

    assertThat(report.findFirstBad()).isEmpty();
    assertThat(report.head()).isEqualTo(writer.committed().head());
    assertThat(report.stateHash()).isEqualTo(Fingerprint.of(writer.working()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recorded_at = recorded_at + interval '1 microsecond'",
        "actor = 'karim'",
        "workstation = 'desk-9'",
        "command_id = 'another'",
        "command_digest = 'another'",
        "part = part + 7",
        "event_type = 'call-answered'",
        "event_version = event_version + 1",
        "payload = payload || ' '",
        "previous_hash = hash",
        "hash = previous_hash",
        "hash = '\\x00'",
        "actor = ''",
      })
  void anAlteredColumnOfARowIsNamed(String change) throws SQLException {
    tamper("UPDATE journal SET " + change + " WHERE room = ? AND sequence = " + CALL_ROW);

    assertBad(Fault.Kind.JOURNAL, CALL_ROW);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aRowTakenAwayIsNamedEvenTheLast(long sequence) throws SQLException {
    tamper("DELETE FROM journal WHERE room = ? AND sequence = " + sequence);

    assertBad(Fault.Kind.JOURNAL, sequence);
  }

  @Test
  void aJournalTakenAwayWholeIsNamed() throws SQLException {
    tamper("DELETE FROM journal WHERE room = ?");

    assertBad(Fault.Kind.JOURNAL, 1);
  }

  @Test
  void aRoomTakenAwayFromTheListOfRoomsIsNamed() throws SQLException {
    tamper("DELETE FROM room WHERE room = ?");

    assertBad(Fault.Kind.JOURNAL, 1);
  }

  @Test
  void anAddedRowIsNamed() throws SQLException {
    tamper(
        """
        INSERT INTO journal SELECT room, sequence + 1, recorded_at, actor, workstation, 'forged',
          command_digest, part, event_type, event_version, payload, hash, hash
        FROM journal WHERE room = ? AND sequence = %d\
        """
            .formatted(ROWS));

    assertBad(Fault.Kind.JOURNAL, ROWS + 1);
  }

  @Test
  void anAddedRowWithARightHashIsNamedToo() throws SQLException {
    try (Connection connection = OwnerConnection.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE head AS SELECT * FROM room WHERE room = '" + room + "'");
      decide(SampleRoom.openIncident("forged"));
      writer.commit();
      statement.execute("DELETE FROM room WHERE room = '" + room + "'");
      statement.execute("INSERT INTO room SELECT * FROM head");
    }

    assertBad(Fault.Kind.JOURNAL, ROWS + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = decode('1f8b08000000000000030300000000000000000000', 'hex')",
        "state = '\\x00'",
        "state_hash = head_hash",
        "head_hash = state_hash",
      })
  void anAlteredColumnOfASnapshotIsNamed(String change) throws SQLException {
    tamper("UPDATE snapshot SET " + change + " WHERE room = ?");

    assertBad(Fault.Kind.STATE, writer.committed().head().sequence() - 1);
  }

  @Test
  void aSnapshotBeyondTheJournalIsNamed() throws SQLException {
    tamper("UPDATE snapshot SET sequence = 1000 WHERE room = ?");

    assertBad(Fault.Kind.STATE, 1000);
  }

  @Test
  void anAlteredPersonalValueIsNamedByTheEventThatCommitsToIt() throws SQLException {
    tamper("UPDATE personal SET value = '{\"name\":\"سارة\"}' WHERE room = ?");

    assertBad(Fault.Kind.PERSONAL, CALL_ROW);
  }

  @Test
  void anAlteredAnswerIsNamedByItsDispatch() throws SQLException {
    tamper("UPDATE decision_answer SET answer = '\\x00' WHERE room = ?");

    assertBad(Fault.Kind.ANSWER, SEND_ROW);
  }

  @Test
  void erasingACallerLeavesChainStateReplayAndVerifyClean() {
    RoomReport before = report();

    assertThat(vault.eraseNumber(room, "00212600000000")).isEqualTo(1);
    assertThat(vault.destroyNumberKey(room)).isTrue();

    assertThat(vault.find(room, caller.commitment())).isEmpty();
    assertThat(report()).isEqualTo(before);
    RoomWriter again = RoomWriter.open(room, journal, snapshots);
    assertThat(Fingerprint.of(again.working())).isEqualTo(before.stateHash());
    assertThat(again.working().calls().find(new CallId(1))).isPresent();
  }

  @Test
  void whatIsPrintedNamesTheFirstFaultOrNone() {
    Fault fault = new Fault(Fault.Kind.PERSONAL, room, 2);
    RoomReport good = new RoomReport(room, writer.committed().head(), Hash.NONE, null);
    RoomReport bad = new RoomReport(room, writer.committed().head(), Hash.NONE, fault);

    assertThat(VerifyReport.of(List.of(good)).verdict()).isEqualTo("ok");
    assertThat(VerifyReport.of(List.of(good, bad)).firstBad())
        .isEqualTo(new VerifyReport.Bad("personal", room.value(), 2));
    assertThat(Optional.ofNullable(VerifyReport.of(List.of(good)).firstBad())).isEmpty();
  }
}
