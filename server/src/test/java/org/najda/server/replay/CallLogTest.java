package org.najda.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.Priority;
import org.najda.server.SharedData;
import org.najda.server.table.UnreadableTable;

class CallLogTest {
  private static final String HEADER =
      "id,type,category,priority,lat,lon,received,dispatched,enroute,on_scene,cleared,unit\n";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;

  private CallLog read(String rows) throws IOException, UnreadableTable {
    Path file = folder.resolve("log.csv");
    Files.writeString(file, HEADER + rows);
    return CallLog.read(file, PARIS, point -> point.lat() < 50);
  }

  private static String row(String id, String priority, String place, String times) {
    return id + ",M,," + priority + "," + place + "," + times + ",E1\n";
  }

  @Test
  void aSoundRowKeepsItsIntervals() throws Exception {
    CallLog log =
        read(
            row(
                "A",
                "Priority 1",
                "41.1,-8.6",
                "2015-01-01 00:05:00,2015-01-01 00:07:00,,2015-01-01 00:13:00,2015-01-01 00:16:00"));
    LoggedIncident incident = log.incidents().getFirst();
    assertThat(incident.received()).isEqualTo(Instant.parse("2014-12-31T23:05:00Z"));
    assertThat(incident.priority()).isEqualTo(new Priority(1));
    assertThat(incident.handling()).isEqualTo(Duration.ofMinutes(2));
    assertThat(incident.service()).isEqualTo(Duration.ofMinutes(3));
    assertThat(log.repaired()).isEmpty();
  }

  @Test
  void onlyWhoWhenAndWhereRefuseARow() throws Exception {
    String times = "2015-01-01 00:05:00,,,,";
    CallLog log =
        read(
            row("", "1", "41,-8", times)
                + row("B", "1", "41,-8", "2015-01-01 25:61:00,,,,")
                + row("C", "1", "41,-8", "2015-02-30 00:00:00,,,,")
                + row("D", "1", "123,-8", times)
                + row("E", "1", ",", times)
                + row("F", "1", "51,-8", times)
                + row("G", "", "41,-8", times));
    assertThat(log.rowsRead()).isEqualTo(7);
    assertThat(log.refused())
        .containsExactly(
            entry(RowRefusal.ID_UNREADABLE, 1),
            entry(RowRefusal.RECEIVED_UNREADABLE, 2),
            entry(RowRefusal.PLACE_UNREADABLE, 2),
            entry(RowRefusal.PLACE_OFF_ROAD, 1));
    assertThat(log.incidents()).extracting(LoggedIncident::id).containsExactly("G");
  }

  @Test
  void invalidIntervalsAreReplacedByTheUsualOnesAndCounted() throws Exception {
    CallLog log =
        read(
            row("A", "x", "41,-8", "2015-01-01 10:00:00,2015-01-01 09:00:00,,,")
                + row("A", "1 or 2", "41,-8", "2015-01-01 10:00:00,2015-01-02 10:00:00,,9:99,")
                + row(
                    "C",
                    "3",
                    "41,-8",
                    "2015-01-01 10:00:00,,2015-01-01 10:09:00,2015-01-01 10:08:00,2015-01-01"
                        + " 10:20:00")
                + row("D", "4", "41,-8", "2015-01-01 10:00:00,?,,2015-01-01 10:08:00,")
                + row(
                    "E",
                    "0",
                    "41,-8",
                    "2015-01-01 10:00:00,,,2015-01-01 10:08:00,2015-01-01 10:07:00"));
    assertThat(log.repaired())
        .containsExactly(
            entry(RowRepair.ID_TWICE, 1),
            entry(RowRepair.PRIORITY_UNREADABLE, 1),
            entry(RowRepair.PRIORITY_AMBIGUOUS, 1),
            entry(RowRepair.DISPATCHED_MISSING, 2),
            entry(RowRepair.DISPATCHED_UNREADABLE, 1),
            entry(RowRepair.DISPATCHED_BEFORE_RECEIVED, 1),
            entry(RowRepair.DISPATCHED_A_DAY_LATE, 1),
            entry(RowRepair.ON_SCENE_MISSING, 1),
            entry(RowRepair.ON_SCENE_UNREADABLE, 1),
            entry(RowRepair.ON_SCENE_BEFORE_EN_ROUTE, 1),
            entry(RowRepair.CLEARED_MISSING, 1),
            entry(RowRepair.CLEARED_BEFORE_ON_SCENE, 1));
    assertThat(log.incidents())
        .extracting(LoggedIncident::id)
        .containsExactly("A", "A#2", "C", "D", "E");
    assertThat(log.incidents())
        .allSatisfy(i -> assertThat(i.handling()).isEqualTo(Defaults.handling(i.priority())))
        .allSatisfy(i -> assertThat(i.service()).isEqualTo(Defaults.service(i.priority())));
  }

  @Test
  void clocksThatJumpNeitherLoseARowNorTurnAnIntervalAround() throws Exception {
    CallLog log =
        read(
            row("gap", "1", "41,-8", "2015-03-29 02:30:00,2015-03-29 03:31:00,,,")
                + row("twice", "1", "41,-8", "2015-10-25 02:58:00,2015-10-25 02:01:00,,,"));
    assertThat(log.repaired()).containsEntry(RowRepair.RECEIVED_IN_CLOCK_GAP, 1);
    assertThat(log.incidents().getFirst().received())
        .isEqualTo(Instant.parse("2015-03-29T01:30:00Z"));
    assertThat(log.incidents().getFirst().handling()).isEqualTo(Duration.ofMinutes(1));
    assertThat(log.incidents().getLast().handling()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void aMissingColumnOrABrokenArchiveIsTold() throws Exception {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "id,lat,lon\n");
    assertThatThrownBy(() -> CallLog.read(file, PARIS, point -> true))
        .isInstanceOf(UnreadableTable.class)
        .hasMessageContaining(": priority: the column is missing");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    assertThatThrownBy(() -> CallLog.read(file, PARIS, point -> true))
        .hasMessageContaining("broken gzip file");
  }

  @Test
  void aRealMonthIsTakenWhole() throws Exception {
    Path month = SharedData.need("calls/january-on-porto.csv.gz");
    CallLog log = CallLog.read(month, ZoneId.of("America/Los_Angeles"), point -> true);
    assertThat(log.rowsRead()).isEqualTo(8_058);
    assertThat(log.refused()).isEmpty();
    assertThat(log.repaired())
        .containsEntry(RowRepair.DISPATCHED_MISSING, 811)
        .containsEntry(RowRepair.ON_SCENE_MISSING, 1_291)
        .containsEntry(RowRepair.ON_SCENE_BEFORE_EN_ROUTE, 20);
  }

  @Property(tries = 200)
  void anyBytesAreALogOrAreRefused(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
    Path file = Files.createTempFile("najda-log", ".csv");
    byte[] header = HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(file, header);
    Files.write(file, bytes, java.nio.file.StandardOpenOption.APPEND);
    try {
      CallLog log = CallLog.read(file, PARIS, point -> true);
      int refused = log.refused().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(log.incidents().size() + refused).isEqualTo(log.rowsRead());
    } catch (UnreadableTable told) {
      assertThat(told.problem().what()).isNotBlank();
    }
    Files.delete(file);
  }
}
