package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.store.SharedStore;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PositionsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:30Z");
  private static final DataSource DATABASE = SharedStore.database().dataSource();

  private final RoomId room = SharedStore.freshRoom();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Positions positions = onDatabase(DATABASE);

  @AfterEach
  void stop() {
    positions.close();
  }

  @Test
  void aPositionSentTwiceIsOneRowAndIsAcknowledgedTwice() throws Exception {
    List<PositionReport> sent = List.of(report("M1", 0, 33.5), report("M1", 0, 33.5));

    assertThat(positions.receive(room, null, sent).stored()).isEqualTo(2);
    assertThat(positions.receive(room, null, sent).stored()).isEqualTo(2);

    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void oneRefusedPositionDoesNotKeepTheOthersOut() throws Exception {
    Receipt receipt =
        positions.receive(
            room,
            null,
            List.of(report("M1", 0, 33.5), report("GHOST", 0, 33.5), report("M2", 0, 123)));

    assertThat(receipt.stored()).isEqualTo(1);
    assertThat(receipt.refused())
        .containsExactly(
            new Receipt.Refused(1, "unknown-unit"), new Receipt.Refused(2, "out-of-range"));
    assertThat(registry.counter("najda.positions", "outcome", "out-of-range").count()).isOne();
  }

  @Test
  void whatWasRefusedOfAUnitIsToldByReasonAndItsKeyCountsAsItsOwn() throws Exception {
    positions.receive(
        room,
        null,
        List.of(report("M1", 90, 33.5), report("M1", 120, 33.5), report("GHOST", 0, 1)));
    positions.receive(room, new UnitId("M1"), List.of(report("M2", 0, 33.5)));

    assertThat(positions.refused().list(room, new UnitId("M1")))
        .containsExactly(
            new RefusedPositions.RefusalCount("not-your-unit", 1, NOW),
            new RefusedPositions.RefusalCount("in-the-future", 2, NOW));
    assertThat(positions.refused().list(room, new UnitId("M2"))).isEmpty();
    assertThat(positions.refused().since()).isEqualTo(NOW);
  }

  @Test
  void aDeviceOfOneUnitCannotMoveAnother() throws Exception {
    Receipt receipt = positions.receive(room, new UnitId("M1"), List.of(report("M2", 0, 33.5)));

    assertThat(receipt.refused()).containsExactly(new Receipt.Refused(0, "not-your-unit"));
    assertThat(positions.lastKnown().positions(room)).isEmpty();
  }

  @Test
  void whatComesLateIsHistoryAndDoesNotMoveTheUnitBack() throws Exception {
    List<LastKnown.Moved> moves = new ArrayList<>();
    try (LastKnown.Listening _ = positions.lastKnown().listen(moves::add)) {
      positions.receive(room, null, List.of(report("M1", -10, 33.6)));
      positions.receive(room, null, List.of(report("M1", -20, 33.5)));
    }

    assertThat(rows()).isEqualTo(2);
    assertThat(lat("M1")).isEqualTo(33.6);
    assertThat(moves).hasSize(1);
  }

  @Test
  void aRestartedServerKnowsWhereUnitsWereLast() throws Exception {
    // Either side of midnight: two partitions.
    positions.receive(room, null, List.of(report("M1", 0, 33.51), report("M1", -60, 33.5)));

    try (Positions restarted = onDatabase(DATABASE)) {
      restarted.load(room, List.of(new UnitId("M1"), new UnitId("M2")));

      assertThat(restarted.lastKnown().positions(room))
          .isEqualTo(positions.lastKnown().positions(room))
          .containsOnlyKeys(new UnitId("M1"));
    }
  }

  @Test
  void aJumpIsSetAsideAndCountedAndTheNextThatAgreesWithItIsBelieved() throws Exception {
    positions.receive(room, null, List.of(report("M1", -60, 33.5)));

    assertThat(positions.receive(room, null, List.of(report("M1", -50, 33.7))).refused())
        .containsExactly(new Receipt.Refused(0, "jump"));
    assertThat(lat("M1")).isEqualTo(33.5);
    assertThat(positions.receive(room, null, List.of(report("M1", -40, 33.701))).stored()).isOne();

    assertThat(lat("M1")).isEqualTo(33.701);
    assertThat(rows()).isEqualTo(2);
    assertThat(registry.counter("najda.positions", "outcome", "jump").count()).isOne();
  }

  @Test
  void afterAJumpTheOldPlaceGoesOn() throws Exception {
    positions.receive(room, null, List.of(report("M1", -60, 33.5)));
    positions.receive(room, null, List.of(report("M1", -50, 33.7)));

    assertThat(positions.receive(room, null, List.of(report("M1", -40, 33.501))).stored()).isOne();
    assertThat(positions.receive(room, null, List.of(report("M1", -30, 33.7))).refused())
        .as("what was forgotten is a jump again")
        .hasSize(1);
    assertThat(lat("M1")).isEqualTo(33.501);
  }

  @Test
  void whatAJumpNeedsIsWorkedOutInTheOrderOfTimeHoweverItIsSent() throws Exception {
    List<PositionReport> shuffled =
        List.of(
            report("M1", -10, 33.503),
            report("M1", -30, 33.501),
            report("M1", -40, 33.5),
            report("M1", -20, 33.9),
            report("M1", -30, 33.501));

    Receipt receipt = positions.receive(room, null, shuffled);

    assertThat(receipt.refused()).containsExactly(new Receipt.Refused(3, "jump"));
    assertThat(rows()).as("one row for each instant").isEqualTo(3);
    assertThat(lat("M1")).isEqualTo(33.503);
  }

  @Test
  void aRestartedServerStillKnowsAJump() throws Exception {
    positions.receive(room, null, List.of(report("M1", -60, 33.5)));
    try (Positions restarted = onDatabase(DATABASE)) {
      restarted.load(room, List.of(new UnitId("M1")));

      assertThat(restarted.receive(room, null, List.of(report("M1", -50, 33.7))).refused())
          .hasSize(1);
    }
  }

  @Test
  void manyDevicesAtOnceLoseNothing() throws Exception {
    try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Receipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        PositionReport report = report(i % 2 == 0 ? "M1" : "M2", -i, 33.5);
        receipts.add(devices.submit(() -> positions.receive(room, null, List.of(report))));
      }
      for (Future<Receipt> receipt : receipts) {
        assertThat(receipt.get().stored()).isOne();
      }
    }

    assertThat(rows()).isEqualTo(200);
    assertThat(positions.lastKnown().positions(room).get(new UnitId("M1")).at()).isEqualTo(NOW);
  }

  @Test
  void withoutADatabaseNothingIsAcknowledged() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setURL("jdbc:postgresql://127.0.0.1:1/nowhere");
    try (Positions cut = onDatabase(nowhere)) {
      assertThatThrownBy(() -> cut.receive(room, null, List.of(report("M1", 0, 33.5))))
          .isInstanceOf(PositionsUnavailable.class)
          .hasCauseInstanceOf(SQLException.class);
      assertThat(cut.lastKnown().positions(room)).isEmpty();
    }
  }

  private Positions onDatabase(DataSource database) {
    return new Positions(
        database, (any, unit) -> Set.of("M1", "M2").contains(unit), () -> NOW, Pace.REAL, registry);
  }

  private static PositionReport report(String unit, int offsetSeconds, double lat) {
    return new PositionReport(unit, NOW.plusSeconds(offsetSeconds), lat, -7.6, 12.5, 270.0, 8.0);
  }

  private double lat(String unit) {
    return positions.lastKnown().positions(room).get(new UnitId(unit)).point().lat();
  }

  private int rows() {
    return JdbcClient.create(DATABASE)
        .sql("SELECT count(*) FROM position WHERE room = ?")
        .param(room.value())
        .query(Integer.class)
        .single();
  }
}
