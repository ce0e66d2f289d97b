package org.najda.roads.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.Bounds;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Form;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Mark;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.Feature.Shape;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.tile.DecodedTile.Item;

class MapTilesTest {
  /** Latitude and longitude 0 are the upper left corner of this tile. */
  private static final TileAddress TILE = new TileAddress(14, 8192, 8192);

  private static final int STEPS_PER_TILE = 219_727;
  private static final Names NAMES = new Names("", "زنقة", "Rue", "");

  @Test
  void aRoadIsFoundWhereItLiesWithItsClassAndItsNames() {
    int[] line = {-STEPS_PER_TILE / 2, 0, -STEPS_PER_TILE / 2, STEPS_PER_TILE / 2};
    Item road =
        draw(
            new Feature(
                1,
                Kind.ROAD,
                "residential",
                Set.of(Mark.ONE_WAY, Mark.BRIDGE),
                NAMES,
                shape(Form.LINE, line)),
            "road");
    assertThat(road.type()).isEqualTo(2);
    assertThat(road.parts().getFirst())
        .containsExactly(new int[] {0, 2048}, new int[] {2048, 2048});
    assertThat(road.tags())
        .containsEntry("class", "street")
        .containsEntry("name", "Rue")
        .containsEntry("name_ar", "زنقة")
        .containsEntry("name_en", "Rue")
        .containsEntry("oneway", "yes")
        .containsEntry("bridge", "yes")
        .doesNotContainKey("tunnel");
  }

  @ParameterizedTest
  @CsvSource({
    "شَارِعُ الـقـلـعة,شارع القلعة",
    "زنقة (المسجد) [أ] «ب»,زنقة )المسجد( ]أ[ »ب«",
    "Rue (haute),Rue (haute)"
  })
  void anArabicNameIsWrittenAsTheBrowserCanDrawIt(String name, String label) {
    int[] line = {-STEPS_PER_TILE / 2, 0, -STEPS_PER_TILE / 2, STEPS_PER_TILE / 2};
    Names names = new Names(name, "", "", "");
    Shape shape = shape(Form.LINE, line);
    Item road = draw(new Feature(1, Kind.ROAD, "primary", Set.of(), names, shape), "road");
    assertThat(road.tags()).containsEntry("name", label);
  }

  @Test
  void aLineThatLeavesTheTileAndComesBackBecomesTwo() {
    int y = -STEPS_PER_TILE / 2;
    int[] line = {y, 100_000, y, 400_000, y - 50_000, 400_000, y - 50_000, 100_000};
    Item road =
        draw(
            new Feature(1, Kind.ROAD, "primary", Set.of(), Names.NONE, shape(Form.LINE, line)),
            "road");
    assertThat(road.parts()).hasSize(2);
    assertThat(road.parts().getFirst().getLast()[0])
        .isEqualTo(TileAddress.EXTENT + TileAddress.BUFFER);
  }

  @Test
  void anIslandInALakeIsAHoleWhicheverWayItsRingRuns() {
    int[] lake = square(-200_000, 10_000, 150_000);
    int[] island = square(-150_000, 60_000, 50_000);
    for (int[] inner : List.of(island, reversed(island))) {
      Shape shape = shape(Form.AREA, lake, inner);
      Item water = draw(new Feature(1, Kind.WATER, "lake", Set.of(), Names.NONE, shape), "water");
      assertThat(water.parts()).hasSize(2);
      assertThat(area(water.parts().get(0))).isPositive();
      assertThat(area(water.parts().get(1))).isNegative();
    }
  }

  @Test
  void housesAppearOnlyWhenNear() {
    int[] house = square(-100_000, 100_000, 2_000);
    Feature feature =
        new Feature(1, Kind.BUILDING, "yes", Set.of(), Names.NONE, shape(Form.AREA, house));
    MapTiles tiles = new MapTiles(only(feature));
    assertThat(DecodedTile.of(tiles.tile(TILE)).layer("building")).hasSize(1);
    assertThat(tiles.tile(new TileAddress(13, 4096, 4096))).isEmpty();
  }

  @Test
  void aTileOutsideTheWorldIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TileAddress(3, 8, 0))
        .withMessageContaining("0 to 7");
    assertThatIllegalArgumentException().isThrownBy(() -> new TileAddress(40, 0, 0));
  }

  @Property(tries = 300)
  void whateverTheShapeItStaysWithinTheTileAndItsBuffer(
      @ForAll @Size(min = 6, max = 24) List<@IntRange(min = -700_000, max = 500_000) Integer> steps,
      @ForAll Form form) {
    int[] part = steps.subList(0, steps.size() / 2 * 2).stream().mapToInt(i -> i).toArray();
    Feature feature = new Feature(1, Kind.WATER, "x", Set.of(), Names.NONE, shape(form, part));
    byte[] bytes = new MapTiles(only(feature)).tile(TILE);
    for (Item item : DecodedTile.of(bytes).layer("water")) {
      assertThat(item.parts().stream().flatMap(List::stream))
          .allMatch(place -> within(place[0]) && within(place[1]));
    }
  }

  private static boolean within(int step) {
    return step >= -TileAddress.BUFFER && step <= TileAddress.EXTENT + TileAddress.BUFFER;
  }

  private static Item draw(Feature feature, String layer) {
    return DecodedTile.of(new MapTiles(only(feature)).tile(TILE)).layer(layer).getFirst();
  }

  private static MapFeatures only(Feature feature) {
    return new MapFeatures() {
      @Override
      public int size() {
        return 1;
      }

      @Override
      public void within(Bounds box, Consumer<Feature> sink) {
        sink.accept(feature);
      }
    };
  }

  private static Shape shape(Form form, int[]... parts) {
    return new Shape(form, List.of(parts));
  }

  private static int[] square(int lat7, int lon7, int side) {
    return new int[] {
      lat7, lon7, lat7 + side, lon7, lat7 + side, lon7 + side, lat7, lon7 + side, lat7, lon7
    };
  }

  private static int[] reversed(int[] part) {
    List<Integer> turned = new ArrayList<>();
    for (int i = part.length - 2; i >= 0; i -= 2) {
      turned.add(part[i]);
      turned.add(part[i + 1]);
    }
    return turned.stream().mapToInt(i -> i).toArray();
  }

  /** Positive when clockwise on a screen, as an outer ring must be. */
  private static long area(List<int[]> ring) {
    long sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      int[] a = ring.get(i);
      int[] b = ring.get((i + 1) % ring.size());
      sum += (long) a[0] * b[1] - (long) b[0] * a[1];
    }
    return sum;
  }
}
