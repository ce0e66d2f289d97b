package org.najda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {
  @TempDir Path folder;

  private static JsonNode bench(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Bench.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    assertThat(code).as(err.toString()).isZero();
    JsonNode figures = JsonMapper.shared().readTree(out.toString());
    assertThat(figures.get("benchmark").asString()).isEqualTo(arguments[0]);
    assertThat(figures.get("commit").asString()).isNotBlank();
    assertThat(figures.at("/machine/cores").asInt()).isPositive();
    return figures;
  }

  /** Two streets that cross, one of them one-way. */
  private String map() throws IOException {
    Path file = folder.resolve("crossing.osm");
    Files.writeString(
        file,
        """
        <osm version="0.6">
        <node id="1" version="1" lat="33.500" lon="-7.600"/>
        <node id="2" version="1" lat="33.501" lon="-7.600"/>
        <node id="3" version="1" lat="33.502" lon="-7.600"/>
        <node id="4" version="1" lat="33.501" lon="-7.601"/>
        <node id="5" version="1" lat="33.501" lon="-7.599"/>
        <way id="1" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/>
        <tag k="highway" v="residential"/></way>
        <way id="2" version="1"><nd ref="4"/><nd ref="2"/><nd ref="5"/>
        <tag k="highway" v="tertiary"/></way>
        <way id="3" version="1"><nd ref="5"/><nd ref="3"/>
        <tag k="highway" v="residential"/><tag k="oneway" v="yes"/></way>
        </osm>
        """);
    return file.toString();
  }

  @Test
  void etaComparesEveryAnswerWithADijkstraOverTheExport() throws IOException {
    JsonNode figures = bench("eta", "--map", map(), "--units", "7", "--queries", "5");
    assertThat(figures.get("answersCompared").asInt()).isEqualTo(140);
    assertThat(figures.at("/byUnits/0/moving/n").asInt()).isEqualTo(5);
    assertThat(figures.at("/byUnits/0/placing/n").asInt()).isEqualTo(35);
    assertThat(figures.at("/byUnits/0/unexpected/n").asInt()).isEqualTo(5);
  }

  @Test
  void trafficComparesTravelTimesAfterEachChangeOfRoads() throws IOException {
    JsonNode figures = bench("traffic", "--map", map(), "--times", "3");
    assertThat(figures.get("answersCompared").asInt()).isEqualTo(300);
    assertThat(figures.at("/reweighting/n").asInt()).isEqualTo(3);
    assertThat(figures.at("/closing/answersCompared").asInt()).isEqualTo(300);
    assertThat(figures.at("/closing/times/n").asInt()).isEqualTo(3);
    assertThat(figures.at("/hourAndDrives/answersCompared").asInt()).isEqualTo(300);
    assertThat(figures.at("/hourAndDrives/times/n").asInt()).isEqualTo(3);
  }

  @Test
  void coverComparesWhatIsReachedAndLeftWithPlainDijkstras() throws IOException {
    JsonNode figures = bench("cover", "--map", map(), "--units", "7", "--times", "3");
    assertThat(figures.get("answersCompared").asInt()).isPositive();
    for (String kind : List.of("cold", "roads", "standing", "tenthMoved", "moved", "dijkstra")) {
      assertThat(figures.at("/byUnits/0/" + kind + "/n").asInt()).as(kind).isEqualTo(3);
    }
  }

  @Test
  void deskEndsEachPassWithTheSameState() throws IOException {
    Path log = folder.resolve("log.csv");
    Files.writeString(
        log,
        """
        id,priority,lat,lon,received,dispatched,enroute,on_scene,cleared
        A,1,33.501,-7.600,2015-01-01 10:00:00,,,,
        B,2,33.501,-7.600,2015-01-01 12:00:00,,,,
        """);
    JsonNode figures = bench("desk", "--map", map(), "--calls", log.toString(), "--seconds", "1");
    assertThat(figures.get("stateHash").asString()).matches("[0-9a-f]{64}");
    // Settings, 200 standing incidents, 8 commands for each of the log's, and the hourly timer.
    assertThat(figures.get("commandsAPass").asLong()).isGreaterThanOrEqualTo(1 + 200 + 2 * 8 + 2);
  }

  @Test
  @Tag("long")
  void journalFindsEveryAnsweredEventInTheChain() {
    JsonNode figures = bench("journal", "--seconds", "1");
    assertThat(figures.get("eventsChecked").asLong()).isPositive();
    assertThat(figures.at("/http/eventsChecked").asLong()).isPositive();
  }

  @Test
  @Tag("long")
  void recoverStandsWhereTheKilledServerStood() {
    assertThat(bench("recover", "--events", "2000").get("events").asLong()).isEqualTo(2_000);
  }

  @Test
  void liveSeesEveryEventOnEveryConsole() {
    JsonNode figures = bench("live", "--consoles", "3", "--units", "5", "--commands", "10");
    assertThat(figures.at("/commandToOtherConsole/n").asInt()).isEqualTo(30);
  }

  @Test
  @Tag("long")
  void positionsFindsEveryAcknowledgedOneInTheTable() {
    JsonNode figures = bench("positions", "--seconds", "1");
    assertThat(figures.get("positionsChecked").asLong()).isPositive();
    assertThat(figures.at("/http/3/positionsPerSecond").asLong()).isPositive();
    assertThat(figures.at("/nmea/3/positionsPerSecond").asLong()).isPositive();
  }

  @Test
  @Tag("long")
  void listsAnswerAsAPlainLookAtAllRecordsDoes() {
    JsonNode figures = bench("lists", "--records", "1200", "--rounds", "3");
    assertThat(figures.at("/import/rows").asInt()).isEqualTo(1_080);
    for (String asked : List.of("firstPage", "search", "asOf", "drillDown", "open")) {
      assertThat(figures.at("/" + asked + "/n").asInt()).as(asked).isEqualTo(3);
    }
  }

  @Test
  void reviewSaysWhatTheYearWasMadeFromAndWhatAPlainCountSays() {
    JsonNode figures = bench("review", "--scale", "0.001", "--rounds", "2");
    assertThat(figures.get("figuresCompared").asInt()).isGreaterThan(85);
    assertThat(figures.at("/counting/againMillis").asLong()).isPositive();
  }

  @Test
  @Tag("long")
  void yearRunsEveryCallThroughTheRoomsAndIsVerified() throws IOException {
    JsonNode figures = bench("year", "--map", map(), "--scale", "0.001");
    assertThat(figures.get("calls_received").asLong()).isEqualTo(2_098);
    assertThat(figures.get("interventions").asLong()).isEqualTo(745);
    assertThat(figures.has("verifySeconds")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "desk",
        "journal",
        "eta",
        "traffic",
        "recover",
        "live",
        "positions",
        "lists",
        "review",
        "year"
      })
  void everyBenchmarkHasHelpWithAnExample(String name) {
    StringWriter out = new StringWriter();
    assertThat(Bench.run(new PrintWriter(out, true), new PrintWriter(out, true), name, "--help"))
        .isZero();
    assertThat(out.toString()).contains("Example:", "najda bench " + name);
  }
}
