package org.najda.roads.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.Bounds;
import org.najda.roads.Profile;
import org.najda.roads.osm.BadOsmFile;
import org.najda.roads.travel.TravelTimes;

/** Whatever elements a file has, if it is one at all a map comes of it that answers. */
class MapImportFuzzTest {
  private static final List<String> KEYS =
      List.of(
          "highway",
          "oneway",
          "maxspeed",
          "access",
          "motor_vehicle",
          "junction",
          "barrier",
          "name",
          "building",
          "natural",
          "type",
          "restriction",
          "except",
          "area",
          "layer",
          "place");
  private static final List<String> VALUES =
      List.of(
          "residential",
          "primary",
          "footway",
          "yes",
          "no",
          "-1",
          "50",
          "30 mph",
          "roundabout",
          "gate",
          "water",
          "multipolygon",
          "restriction",
          "no_left_turn",
          "only_straight_on",
          "city",
          "");
  private static final List<String> ROLES = List.of("from", "via", "to", "outer", "inner", "");

  @TempDir Path folder;

  @FuzzTest
  void anyElementsBecomeAMapOrAreRefused(FuzzedDataProvider data) throws IOException {
    Path file = Files.writeString(folder.resolve("x.osm"), xml(data));
    try {
      MapImport.run(file, folder.resolve("map"), new ImportOptions(true), step -> {});
    } catch (BadOsmFile refused) {
      assertThat(refused).hasMessageContaining("x.osm");
      return;
    }
    RoadMap map = RoadMap.open(folder.resolve("map"));
    Bounds box = map.bounds();
    assertThat(TravelTimes.on(map, Profile.CAR).findWay(box.southWest(), box.northEast(), 500))
        .isNotNull();
  }

  private static String xml(FuzzedDataProvider data) {
    StringBuilder xml = new StringBuilder("<osm>");
    while (data.remainingBytes() > 0 && xml.length() < 20_000) {
      switch (data.consumeInt(0, 3)) {
        case 0, 1 -> node(data, xml);
        case 2 -> way(data, xml);
        default -> relation(data, xml);
      }
    }
    return xml.append("</osm>").toString();
  }

  private static void node(FuzzedDataProvider data, StringBuilder xml) {
    boolean anywhere = data.consumeProbabilityDouble() < 0.05;
    double lat = anywhere ? data.consumeRegularDouble(-90, 90) : data.consumeInt(0, 6) / 1e3;
    double lon = anywhere ? data.consumeRegularDouble(-180, 180) : data.consumeInt(0, 6) / 1e3;
    xml.append("<node id='%d' lat='%s' lon='%s'>".formatted(data.consumeInt(-3, 12), lat, lon));
    tags(data, xml);
    xml.append("</node>");
  }

  private static void way(FuzzedDataProvider data, StringBuilder xml) {
    xml.append("<way id='%d'>".formatted(data.consumeInt(-2, 8)));
    for (int count = data.consumeInt(0, 6); count > 0; count--) {
      xml.append("<nd ref='%d'/>".formatted(data.consumeInt(-3, 12)));
    }
    tags(data, xml);
    xml.append("</way>");
  }

  private static void relation(FuzzedDataProvider data, StringBuilder xml) {
    xml.append("<relation id='%d'>".formatted(data.consumeInt(0, 4)));
    for (int count = data.consumeInt(0, 5); count > 0; count--) {
      xml.append(
          "<member type='%s' ref='%d' role='%s'/>"
              .formatted(
                  data.pickValue(List.of("node", "way", "relation")),
                  data.consumeInt(-2, 12),
                  data.pickValue(ROLES)));
    }
    tags(data, xml);
    xml.append("</relation>");
  }

  private static void tags(FuzzedDataProvider data, StringBuilder xml) {
    for (int count = data.consumeInt(0, 3); count > 0; count--) {
      xml.append("<tag k='%s' v='%s'/>".formatted(data.pickValue(KEYS), data.pickValue(VALUES)));
    }
  }
}
