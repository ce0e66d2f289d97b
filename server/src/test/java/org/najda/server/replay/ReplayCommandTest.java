package org.najda.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.map.RoadMap;
import org.najda.server.Najda;
import org.najda.server.SharedData;
import org.najda.server.store.SharedStore;
import org.najda.server.table.UnreadableTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandTest {
  private static final String PLACE = ",M,,%s,33.5040,-7.5960,";
  private static final String HOUR = "2015-01-01 10:";

  @TempDir Path folder;

  private record Ran(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  private static Ran replay(Path map, Path calls, int units) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = {
      "replay", "--map", "" + map, "--calls", "" + calls, "--units", "" + units, "--json"
    };
    int code = Najda.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** Received at a minute, two minutes of handling, ten of service. */
  private static String row(String id, String priority, int minute) {
    return id
        + PLACE.formatted(priority)
        + "%s%02d:00,%s%02d:00,,%s%02d:00,%s%02d:00,"
            .formatted(HOUR, minute, HOUR, minute + 2, HOUR, minute + 3, HOUR, minute + 13);
  }

  @Test
  void withOneUnitTheMostUrgentGoesFirstAndTheSameInputGivesTheSameBytes() throws IOException {
    Path map = SmallTown.map(folder);
    Path calls =
        SmallTown.log(
            folder, row("A", "3", 0), row("late", "4", 1), row("urgent", "1", 5), ",M,,,,,,,,,,");
    Ran first = replay(map, calls, 1);
    JsonNode result = first.json();
    assertThat(result.get("rowsRead").asInt()).isEqualTo(4);
    assertThat(result.get("refused").toString()).isEqualTo("{\"id-unreadable\":1}");
    assertThat(result.get("repaired").isEmpty()).isTrue();
    assertThat(result.get("interventions").asInt()).isEqualTo(3);
    double free = result.at("/responseSeconds/3/p50").asDouble() + 600;
    assertThat(result.at("/dispatchSeconds/3/p50").asDouble()).isEqualTo(120);
    assertThat(result.at("/dispatchSeconds/1/p50").asDouble()).isEqualTo(free - 5 * 60);
    assertThat(result.at("/dispatchSeconds/4/p50").asDouble()).isEqualTo(free + 600 - 60);
    assertThat(result.propertyNames())
        .containsExactly(
            "rowsRead",
            "refused",
            "repaired",
            "incidents",
            "interventions",
            "dispatchSeconds",
            "responseSeconds",
            "busyShare",
            "journalHead",
            "stateHash");
    assertThat(result.get("journalHead").asString()).matches("[0-9a-f]{64}");
    assertThat(result.get("stateHash").asString()).matches("[0-9a-f]{64}");
    assertThat(replay(map, calls, 1).out()).isEqualTo(first.out());
  }

  @Test
  void everyPolicyIsMeasuredOnTheSameCallsAndNoneIsTakenWhereNothingIsBetter() throws IOException {
    Path map = SmallTown.map(folder);
    Path calls = SmallTown.log(folder, row("A", "3", 0), row("urgent", "1", 5));
    StringWriter out = new StringWriter();
    String[] arguments = {
      "replay", "--map", "" + map, "--calls", "" + calls, "--units", "1", "--compare", "--json"
    };

    int code = Najda.run(new PrintWriter(out, true), new PrintWriter(System.err, true), arguments);

    assertThat(code).isZero();
    JsonNode policies = JsonMapper.shared().readTree(out.toString()).get("policies");
    assertThat(policies.valueStream().map(row -> row.get("policy").asString()))
        .containsExactly(
            "straight-line", "road-time", "soon-free", "interruptible", "exchange", "cover");
    assertThat(policies.valueStream().map(row -> row.get("reached").asInt())).containsOnly(2);
    JsonNode road = policies.get(1);
    JsonNode interruptible = policies.get(3);
    assertThat(road.get("taken").asInt()).isZero();
    // The only unit leaves A for the urgent one and finishes A later: nothing is lost.
    assertThat(interruptible.get("taken").asInt()).isEqualTo(1);
    assertThat(interruptible.get("mostUrgentP90").asDouble())
        .isLessThan(road.get("mostUrgentP90").asDouble());
    for (int other : new int[] {0, 2, 4}) {
      assertThat(policies.get(other).get("responseSecondsP50"))
          .isEqualTo(road.get("responseSecondsP50"));
    }
  }

  @Test
  void aLogWithoutAnyRowStillHasAResult() throws IOException, UnreadableTable {
    RoadMap map = ReplayMap.open(SmallTown.map(folder), folder, step -> {});
    ReplayRun run = new ReplayRun(map, SmallTown.log(folder), 2, ZoneId.of("UTC"), 1_500);
    ReplayResult result =
        run.run(SharedStore.database()::dataSource, SharedStore.freshRoom(), told -> {});
    assertThat(result.incidents()).isZero();
    assertThat(result.busyShare().keySet()).containsExactly("U001", "U002");
  }

  @Test
  void whatCannotBeReadIsBadInput() throws IOException {
    Path map = SmallTown.map(folder);
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "id,lat\n");
    Ran columns = replay(map, other, 1);
    assertThat(columns.code()).isEqualTo(3);
    assertThat(columns.out()).isEmpty();
    assertThat(columns.err()).contains("other.csv:1: priority: the column is missing");
    assertThat(replay(map, folder.resolve("none.csv"), 1).code()).isEqualTo(3);
    Ran notAFile = replay(map, folder, 1);
    assertThat(notAFile.code()).isEqualTo(3);
    assertThat(notAFile.err()).contains("is a folder, not a log");
    assertThat(replay(map, other, 0).code()).isEqualTo(2);
    Ran broken = replay(other, SmallTown.log(folder), 1);
    assertThat(broken.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "porto.osm.pbf,january-on-porto.csv.gz",
    "marrakech-gueliz.osm.gz,january-on-marrakech.csv.gz"
  })
  void aRealMonthRunsAndGivesTheSameBytesTwice(String map, String calls) {
    Path roads = SharedData.need("roads/" + map);
    Path log = SharedData.need("calls/" + calls);
    Ran first = replay(roads, log, 60);
    assertThat(first.json().get("incidents").asInt()).isEqualTo(8_058);
    assertThat(first.json().get("refused").isEmpty()).isTrue();
    assertThat(replay(roads, log, 60).out()).isEqualTo(first.out());
  }
}
