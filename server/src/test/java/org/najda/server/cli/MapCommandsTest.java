package org.najda.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapCommandsTest {
  /** A street from west to east, 222 m, and a one-way street from its end to the north. */
  private static final String MAP =
      """
      <osm>
       <node id="1" lat="0" lon="0"/><node id="2" lat="0" lon="0.002"/>
       <node id="3" lat="0.002" lon="0.002"/>
       <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
       <way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/>
        <tag k="oneway" v="yes"/></way>
      </osm>
      """;

  @TempDir Path folder;

  @BeforeEach
  void drawMap() throws IOException {
    Files.writeString(folder.resolve("drawn.osm"), MAP);
  }

  private CommandLineRun importMap(String... more) {
    List<Object> arguments = new ArrayList<>(List.of("map", "import", folder.resolve("drawn.osm")));
    arguments.addAll(List.of("--data", folder.resolve("data")));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  @Test
  void anImportTellsWhatItLeftOutAndKeepsStdoutClean() {
    CommandLineRun run = importMap();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("car        kept 2 nodes, 2 arcs, 0.2 km; left out 1 nodes, 1 arcs, 0.2 km")
        .contains("foot       kept 3 nodes, 4 arcs, 0.4 km; left out 0 nodes, 0 arcs, 0.0 km");
    assertThat(importMap("--all-components").err())
        .contains("car        kept 3 nodes, 3 arcs, 0.4 km; left out 0 nodes, 0 arcs, 0.0 km");
  }

  @Test
  void theExportHasOneLineForEachDirection() {
    importMap("--name", "small", "--all-components");
    CommandLineRun run =
        CommandLineRun.of(
            "map",
            "export",
            "--data",
            folder.resolve("data"),
            "--name",
            "small",
            "--profile",
            "car",
            "--csv",
            folder.resolve("csv"));
    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(folder.resolve("csv/nodes.csv"))
        .content()
        .isEqualTo(
            """
            id,lat,lon
            1,0.0000000,0.0000000
            3,0.0020000,0.0020000
            2,0.0000000,0.0020000
            """);
    assertThat(folder.resolve("csv/arcs.csv")).content().hasLineCount(4);
  }

  @Test
  void etaGivesEveryPairAndLeavesUnknownTimesEmpty() throws IOException {
    importMap("--all-components");
    CommandLineRun run = eta("id,lat,lon\nu1,0,0.0005\nu2,0.001,0.002\n", "i1,0,0.0015\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            incident,unit,seconds,meters,snapMeters
            i1,u1,16.012,111.195,0.000
            i1,u2,,,0.000
            """);
  }

  @Test
  void etaWritesTheWayOfEachPairThatHasOne() throws IOException {
    importMap("--all-components");
    Path units =
        Files.writeString(folder.resolve("u.csv"), "id,lat,lon\nu1,0,0.0005\nu2,0.001,0.002\n");
    Path incidents = Files.writeString(folder.resolve("i.csv"), "id,lat,lon\ni1,0,0.0015\n");
    CommandLineRun run = eta(units, incidents, "--ways", folder.resolve("ways.json"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("ways.json"))
        .content()
        .hasLineCount(1)
        .contains("\"unit\":\"u1\"", "\"seconds\":16.012", "\"forbiddenTurn\":false")
        .contains("\"coordinates\":[[5.0E-4,0.0],[0.0015,0.0]]");
  }

  @Test
  void aPointFarFromTheRoadIsToldAndItsPairsAreLeftOut() throws IOException {
    importMap();
    CommandLineRun run = eta("id,lat,lon\nu1,0,0.0005\nfar,1,1\n", "i1,0,0.0015\n");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("u.csv:3: 'far' is farther than 500 m from every road of profile car; left out");
    assertThat(run.out()).contains("i1,u1,").doesNotContain("far");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id,lat;u1,0' | u.csv:1: lon: the column is missing",
        "'id,lat,lon;u1,123,0' | u.csv:2: latitude 123.0 is not in ±90",
        "'id,lat,lon;u0,0,0;u1,north,0' | u.csv:3: lat 'north' is not a number",
        "'id,lat,lon;u1,NaN,0' | u.csv:2: lat 'NaN' is not a number",
        "'id,lat,lon;u1,0' | u.csv:2: lon '' is not a number",
        "'id,lat,lon;,0,0' | u.csv:2: the id is empty",
        "'id,lat,lon;u1,0,0;u1,0,0' | u.csv:3: id 'u1' is there twice",
        "'' | u.csv:1: no columns"
      })
  void wrongRowsAreNamedAndNothingIsPrinted(String table, String message) throws IOException {
    importMap();
    CommandLineRun run = eta(table.replace(';', '\n'), "i1,0,0.0015\n");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  private CommandLineRun eta(String units, String incidents) throws IOException {
    Path unitsFile = Files.writeString(folder.resolve("u.csv"), units);
    Path incidentsFile = Files.writeString(folder.resolve("i.csv"), "id,lat,lon\n" + incidents);
    return eta(unitsFile, incidentsFile);
  }

  private CommandLineRun eta(Path unitsFile, Path incidentsFile, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("eta", "--data", folder.resolve("data"), "--profile", "car"));
    arguments.addAll(List.of("--units", unitsFile, "--incidents", incidentsFile));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  @Test
  void aMapWithoutRoadsIsRefusedAndTheOneBeforeStays() throws IOException {
    importMap();
    Path empty = Files.writeString(folder.resolve("empty.osm"), "<osm version=\"0.6\"></osm>");
    Path data = folder.resolve("data");

    CommandLineRun refused = CommandLineRun.of("map", "import", empty, "--data", data);

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("empty.osm: the map is empty");
    CommandLineRun export =
        CommandLineRun.of(
            "map", "export", "--data", data, "--profile", "car", "--csv", folder.resolve("csv"));
    assertThat(export.code()).isEqualTo(ExitCode.DONE);
    CommandLineRun first =
        CommandLineRun.of("map", "import", empty, "--data", folder.resolve("other"));
    assertThat(first.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void filesThatAreAbsentOrBrokenAreBadInput() throws IOException {
    Path data = folder.resolve("data");
    CommandLineRun absent = CommandLineRun.of("map", "import", "/no/such.osm", "--data", data);
    assertThat(absent.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(absent.err()).contains("/no/such.osm: no such file");
    Path broken = Files.writeString(folder.resolve("broken.osm.pbf"), "no PBF");
    CommandLineRun refused = CommandLineRun.of("map", "import", broken, "--data", data);
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("broken.osm.pbf").contains("is no OpenStreetMap PBF");
    CommandLineRun none =
        CommandLineRun.of(
            "map", "export", "--data", data, "--profile", "car", "--csv", folder.resolve("csv"));
    assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(none.err()).contains("no road map here");
    assertThat(data).doesNotExist();
    importMap();
    CommandLineRun notAFile = eta(folder, folder);
    assertThat(notAFile.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(notAFile.err()).contains("is a folder, not a CSV file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "map",
        "map import",
        "map import x.osm",
        "eta --data d --profile bicycle --units u --incidents i",
        "eta --data d --profile car --units u --incidents i --max-snap far",
        "eta --data d --profile car --units u --incidents i --max-snap -1"
      })
  void aWrongCommandLineIsUsage(String line) {
    CommandLineRun run = CommandLineRun.of((Object[]) line.split(" ", line.isEmpty() ? 1 : 0));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"map import", "map export", "eta"})
  void helpShowsAnExample(String command) {
    CommandLineRun run = CommandLineRun.of((Object[]) (command + " --help").split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Example:").contains("najda " + command + " ");
  }

  @Test
  void aMapNameIsNoPath() {
    CommandLineRun run = importMap("--name", "../../etc");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("use small letters, digits and hyphens");
  }
}
