package org.najda.server.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.RoomId;
import org.najda.core.call.Call;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.TieCommand;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.SharedStore;
import org.najda.server.verify.Fault;
import org.najda.server.verify.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProjectionsTest {
  // 00:30 in Casablanca, which is an hour ahead: the year's first day there, not yet in UTC.
  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:00Z");
  private static final IncidentId INCIDENT = new IncidentId(1);

  private final DataSource database = SharedStore.database().dataSource();
  private final PostgresJournal journal = new PostgresJournal(database);
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final RoomId id = SharedStore.freshRoom();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = NEW_YEAR;
  private Rooms rooms;
  private Room room;

  @BeforeEach
  void open() {
    InstantSource clock = () -> now;
    rooms = Rooms.open(journal, new Snapshots(database), clock);
    room = rooms.create(id);
    ask(SampleRoom.settings());
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void anIncidentIsOneRowWithItsStampsAndIntervals() {
    try (Projections _ = start(Projections.ALL)) {
      aDay();
      Projections.ALL.forEach(projection -> awaitHead(projection.name()));
    }

    Map<String, Object> row = row("SELECT * FROM incident WHERE room = ?");
    assertThat(row)
        .containsEntry("nature", "theft")
        .containsEntry("calls", "1")
        .containsEntry("closing_code", "done")
        .containsEntry("effective", true)
        .containsEntry("presented_by_hand", true)
        .containsEntry("presented_to_first_on_scene_seconds", 40.0)
        .containsEntry("local_year", 2027)
        .containsEntry("local_month", 1)
        .containsEntry("local_hour", 0)
        .containsEntry("local_weekday", 5);
    assertThat(row("SELECT * FROM call WHERE room = ?"))
        .containsEntry("state", "attached")
        .containsEntry("incident", 1L);
    assertThat(row("SELECT * FROM mission WHERE room = ?"))
        .containsEntry("unit", "M1")
        .containsEntry("sent_to_on_scene_seconds", 30.0);
    assertThat(verify()).isEmpty();
  }

  @Test
  void whatWasMergedIsCountedOnceWhateverIsUndoneAndMergedAgain() {
    IncidentId other = new IncidentId(2);
    try (Projections _ = start(Projections.ALL)) {
      aDay();
      ask(SampleRoom.openIncident("next door"));
      ask(SampleRoom.openIncident("the same once more"));
      IncidentId merged = new IncidentId(3);
      ask(SampleRoom.send("send again", SampleRoom.DISPATCHER, merged, SampleRoom.UNIT));
      ask("merge", new TieCommand.MergeIncident(merged, other));
      ask("apart", new TieCommand.UndoMerger(merged));
      ask("merge again", new TieCommand.MergeIncident(merged, other));
      Projections.ALL.forEach(projection -> awaitHead(projection.name()));
    }

    assertThat(row("SELECT count(*) n FROM incident WHERE room = ? AND merged_into IS NULL"))
        .containsEntry("n", 2L);
    assertThat(
            row(
                "SELECT min(incident) i, count(*) n FROM mission WHERE room = ?"
                    + " AND moved_to IS NULL AND incident > 1"))
        .containsEntry("i", 2L)
        .containsEntry("n", 1L);
    Archive archive = new Archive(database);
    assertThat(archive.findIncident(id, new IncidentId(3)))
        .contains(room.published().incidents().get(new IncidentId(3)));
    assertThat(verify()).isEmpty();
  }

  @Test
  void whatLeftTheStateIsReadFromTheRowsAsItWas() {
    Incident incident;
    Call call;
    try (Projections _ = start(Projections.ALL)) {
      aDay();
      incident = room.published().incidents().get(INCIDENT);
      call = room.published().calls().get(new CallId(1));
      now = NEW_YEAR.plus(Duration.ofDays(2));
      ask(SampleRoom.openIncident("next day"));
      now = now.plusSeconds(1);
      ask(SampleRoom.openIncident("after tidying"));
      Projections.ALL.forEach(projection -> awaitHead(projection.name()));
    }

    assertThat(room.published().incidents().find(INCIDENT)).isEmpty();
    Archive archive = new Archive(database);
    assertThat(archive.findIncident(id, INCIDENT)).contains(incident);
    assertThat(archive.findCall(id, new CallId(1))).contains(call);
    assertThat(archive.findIncident(id, new IncidentId(99))).isEmpty();
  }

  @Test
  void aClockThatWasNeverSetStopsNothing() {
    try (Projections running = start(Projections.ALL)) {
      Instant never = Instant.EPOCH;
      ask(
          "present",
          new CallCommand.PresentCall(CallSource.EXCHANGE, never, CallerRef.UNKNOWN, "c", null));
      ask("answer", new CallCommand.AnswerCall(new CallId(1), CallSource.EXCHANGE, now));
      awaitHead("call");

      assertThat(running.alarms().list()).isEmpty();
    }
    assertThat(verify()).isEmpty();
  }

  @Test
  void eachEventCountsOnceWhereverARunIsCutOff() {
    for (int i = 0; i < 5; i++) {
      try (Projections _ = start(Projections.ALL)) {
        ask(SampleRoom.openIncident("open-" + i));
      }
    }
    try (Projections _ = start(Projections.ALL)) {
      Projections.ALL.forEach(projection -> awaitHead(projection.name()));
    }

    assertThat(row("SELECT count(*) AS n FROM incident WHERE room = ?")).containsEntry("n", 5L);
    assertThat(verify()).isEmpty();
  }

  @Test
  void aFailingProjectionStopsAloneWithAnAlarm() {
    Projection failing = new Failing();
    try (Projections running = start(List.of(failing, new IncidentProjection()))) {
      ask(SampleRoom.openIncident("open"));
      awaitHead("incident");

      assertThat(running.alarms().list())
          .filteredOn(stopped -> stopped.room().equals(id))
          .singleElement()
          .satisfies(stopped -> {
            assertThat(stopped.projection()).isEqualTo("failing");
            assertThat(stopped.cause()).isEqualTo("UnsupportedOperationException");
          });
      assertThat(
              registry
                  .get("najda.projection.stopped")
                  .tag("room", id.value())
                  .tag("projection", "failing")
                  .gauge()
                  .value())
          .isOne();
      assertThat(ask(SampleRoom.openIncident("another"))).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void rowsOfAnOlderFormAreMadeAgain() {
    jdbc.sql("INSERT INTO projection_position VALUES (?, 'timeline', 0, 0)")
        .param(id.value())
        .update();
    jdbc.sql("INSERT INTO timeline VALUES (?, 'incident', 7, 77)").param(id.value()).update();

    try (Projections _ = start(Projections.ALL)) {
      ask(SampleRoom.openIncident("open"));
      awaitHead("timeline");
    }

    assertThat(row("SELECT number, sequence FROM timeline WHERE room = ?"))
        .containsEntry("number", 1L)
        .containsEntry("sequence", 2L);
  }

  @Test
  void verifyNamesTheEventOfAnAlteredAMissingAndAnAddedRow() {
    try (Projections _ = start(Projections.ALL)) {
      aDay();
      Projections.ALL.forEach(projection -> awaitHead(projection.name()));
    }
    long closing = room.published().sequence();

    jdbc.sql("UPDATE incident SET effective = false WHERE room = ?").param(id.value()).update();
    assertThat(verify()).contains(new Fault(Fault.Kind.PROJECTION, id, closing));

    jdbc.sql("DELETE FROM call WHERE room = ?").param(id.value()).update();
    assertThat(verify()).get().extracting(Fault::sequence).isEqualTo(5L);

    jdbc.sql("UPDATE incident SET effective = true WHERE room = ?").param(id.value()).update();
    jdbc.sql("INSERT INTO timeline VALUES (?, 'call', 9, 9)").param(id.value()).update();
    assertThat(verify()).isPresent();
  }

  /** A call, an incident, a unit there and back. */
  private void aDay() {
    ask("take", new CallCommand.TakeCall(now, CallerRef.UNKNOWN));
    ask(SampleRoom.openIncident("open"));
    ask("attach", new CallCommand.AttachCall(new CallId(1), INCIDENT));
    now = NEW_YEAR.plusSeconds(10);
    ask(SampleRoom.send("send", SampleRoom.DISPATCHER, INCIDENT, SampleRoom.UNIT));
    now = NEW_YEAR.plusSeconds(40);
    progress(Progress.ON_SCENE);
    now = NEW_YEAR.plusSeconds(100);
    progress(Progress.CLEARED);
    ask("close", new IncidentCommand.CloseIncident(INCIDENT, "done"));
  }

  private void progress(Progress step) {
    ask(
        step.name(),
        new DispatchCommand.ReportProgress(INCIDENT, SampleRoom.UNIT, step, now, false));
  }

  private void ask(String command, Command body) {
    assertThat(ask(SampleRoom.command(command, body))).isInstanceOf(Outcome.Done.class);
  }

  private Outcome ask(Submission submission) {
    return room.submit(submission).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Projections start(List<Projection> projections) {
    Projections started = new Projections(rooms, journal, database, registry, projections);
    started.start(Duration.ZERO);
    return started;
  }

  /** Until the projection has counted the last event. */
  private void awaitHead(String projection) {
    long head = room.published().sequence();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (position(projection) < head) {
      assertThat(System.nanoTime()).as("the projection comes to the head").isLessThan(deadline);
      Thread.yield();
    }
  }

  private long position(String projection) {
    return jdbc.sql("SELECT sequence FROM projection_position WHERE room = ? AND projection = ?")
        .params(id.value(), projection)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private Map<String, Object> row(String sql) {
    return jdbc.sql(sql).param(id.value()).query().singleRow();
  }

  private Optional<Fault> verify() {
    return Verification.of(database, ProjectionCheck.kind(database)).run().stream()
        .filter(report -> report.room().equals(id))
        .findFirst()
        .orElseThrow()
        .findFirstBad();
  }

  private static final class Failing implements Projection {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public Table table() {
      return new TimelineProjection().table();
    }

    @Override
    public Stream<Row> rows(Recorded event, RoomState after) {
      if (event.event() instanceof IncidentEvent) {
        throw new UnsupportedOperationException("this test's own");
      }
      return Stream.empty();
    }
  }
}
