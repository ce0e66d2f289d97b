package org.najda.roads.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.Bounds;
import org.najda.roads.DrawnMap;
import org.najda.roads.Profile;
import org.najda.roads.osm.BadOsmFile;

class MapImportTest {
  private static final DrawnMap STREET =
      new DrawnMap().node(1, 0, 0).node(2, 1, 0).way(10, "highway=residential", 1, 2);

  @TempDir Path folder;

  @Test
  void theExportSaysWhatTheGraphIs() throws IOException {
    RoadMap map = STREET.open(folder, false);
    MapExport.csv(map.graph(Profile.CAR), map.turns(Profile.CAR), folder.resolve("csv"));
    assertThat(folder.resolve("csv/nodes.csv"))
        .hasContent("id,lat,lon\n1,0.0000000,0.0000000\n2,0.0000000,0.0010000\n");
    // 0.001 degrees of a circle of 6371008.8 m are 111.195 m, at 25 km/h 16.012 s.
    assertThat(folder.resolve("csv/arcs.csv"))
        .hasContent(
            """
            from,to,seconds,meters,wayId,geometry
            1,2,16.012,111.195,10,"LINESTRING(0.0000000 0.0000000, 0.0010000 0.0000000)"
            2,1,16.012,111.195,10,"LINESTRING(0.0010000 0.0000000, 0.0000000 0.0000000)"
            """);
  }

  @Test
  void negativeCoordinatesAreWrittenExactly() {
    assertThat(Decimals.degrees(new StringBuilder(), -71_000_003)).hasToString("-7.1000003");
    assertThat(Decimals.degrees(new StringBuilder(), -3)).hasToString("-0.0000003");
    assertThat(Decimals.thousandths(new StringBuilder(), 1002)).hasToString("1.002");
  }

  @Test
  void equalSourcesHaveEqualVersionsAndOthersDont() throws IOException {
    RoadMap one = STREET.open(folder, false);
    assertThat(STREET.open(folder, false).version()).isEqualTo(one.version());
    assertThat(STREET.open(folder, true).version()).isNotEqualTo(one.version());
    assertThat(one.version()).hasSize(32);
    assertThat(one.bounds()).isEqualTo(new Bounds(0, 0, 0, 10_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<osm/>",
        "<osm><node id='1' lat='1' lon='1'/></osm>",
        "<osm><node id='1' lat='1' lon='1'/><way id='2'><nd ref='1'/><nd ref='7'/>"
            + "<tag k='highway' v='primary'/></way></osm>",
        "<osm><node id='1' lat='123' lon='1'/></osm>",
        "<osm><node id='1'"
      })
  void anImportThatFailsLeavesTheOldMapWhole(String xml) throws IOException {
    String before = STREET.open(folder, false).version();
    Path bad = Files.writeString(folder.resolve("bad.osm"), xml);
    Path map = folder.resolve("map");
    assertThatThrownBy(() -> MapImport.run(bad, map, new ImportOptions(false), step -> {}))
        .isInstanceOf(BadOsmFile.class)
        .hasMessageContaining("bad.osm");
    assertThat(RoadMap.open(map).version()).isEqualTo(before);
    try (Stream<Path> files = Files.list(map)) {
      assertThat(files).containsExactlyInAnyOrder(MapFile.in(map), RankFile.in(map));
    }
  }

  @Test
  void aFailedFirstImportLeavesNothing() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.osm"), "<osm/>");
    Path map = folder.resolve("new");
    assertThatThrownBy(() -> MapImport.run(bad, map, new ImportOptions(false), step -> {}))
        .hasMessageContaining("the map is empty");
    assertThat(map).doesNotExist();
  }

  @Test
  void anOpenMapIsReadOnWhenItIsReplaced() throws IOException {
    RoadMap old = STREET.open(folder, false);
    new DrawnMap()
        .node(5, 0, 0)
        .node(6, 2, 0)
        .way(11, "highway=residential", 5, 6)
        .open(folder, false);
    assertThat(old.graph(Profile.CAR).wayId(0)).isEqualTo(10);
  }

  @Test
  void whatIsNoMapSaysHowToMakeOne() {
    assertThatThrownBy(() -> RoadMap.open(folder))
        .isInstanceOf(BadMap.class)
        .hasMessageContaining("no road map here; make one with 'najda map import");
  }

  @Test
  void everyDamageOfAMapIsNoticed() throws IOException {
    STREET.open(folder, false);
    Path file = MapFile.in(folder.resolve("map"));
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x40;
      Files.write(file, damaged);
      assertThatThrownBy(() -> RoadMap.open(folder.resolve("map")))
          .as("byte " + i)
          .isInstanceOf(BadMap.class)
          .hasMessageContaining("import the map again");
    }
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> RoadMap.open(folder.resolve("map"))).isInstanceOf(BadMap.class);
    }
  }

  @Test
  void aMapOfAnotherFormatAsksForAnImport() throws IOException {
    STREET.open(folder, false);
    Path file = MapFile.in(folder.resolve("map"));
    byte[] other = Files.readAllBytes(file);
    other[Long.BYTES] = MapFile.FORMAT + 1;
    Files.write(file, other);
    assertThatThrownBy(() -> RoadMap.open(folder.resolve("map")))
        .hasMessageContaining(
            "has format "
                + (MapFile.FORMAT + 1)
                + ", this program reads format "
                + MapFile.FORMAT
                + ": import the map again");
  }

  @Test
  void aMapOfBeforeThereWereTurnsIsReadAndForbidsNone() throws IOException {
    DrawnMap drawn =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 1, 0)
            .node(3, 1, 1)
            .way(10, "highway=residential", 1, 2)
            .way(11, "highway=residential", 2, 3)
            .turn(9, "no_left_turn", 10, "node", 2, 11);
    assertThat(drawn.open(folder, true).turns(Profile.CAR).list()).hasSize(1);
    Path file = MapFile.in(folder.resolve("map"));

    Files.write(file, withoutTurns(Files.readAllBytes(file)));

    RoadMap earlier = RoadMap.open(folder.resolve("map"));
    assertThat(earlier.graph(Profile.CAR).edges()).isEqualTo(2);
    assertThat(earlier.turns(Profile.CAR).list()).isEmpty();
  }

  /** As the format before had it: the last section and its line in the table are gone. */
  private static byte[] withoutTurns(byte[] map) {
    ByteBuffer now = ByteBuffer.wrap(map).order(ByteOrder.LITTLE_ENDIAN);
    int table = (int) now.getLong(map.length - FileForm.TAIL_BYTES);
    ByteBuffer then =
        ByteBuffer.allocate(map.length - FileForm.ENTRY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int lines = Integer.BYTES + MapFile.TURNS * FileForm.ENTRY_BYTES;
    then.put(map, 0, table + lines).put(map, map.length - FileForm.TAIL_BYTES, FileForm.TAIL_BYTES);
    return then.putInt(Long.BYTES, 3).putInt(table, MapFile.TURNS).array();
  }
}
