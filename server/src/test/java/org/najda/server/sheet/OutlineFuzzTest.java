package org.najda.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.GeoPoint;

/** Whatever stands where an outline should, it is one or is refused. */
class OutlineFuzzTest {
  private static final int MANY = 100_000;

  @FuzzTest
  void anyTextIsAnOutlineOrRefused(byte[] bytes) {
    read(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Too large to be kept as inputs. */
  @ParameterizedTest
  @ValueSource(
      strings = {"GEOMETRYCOLLECTION(", "MULTIPOLYGON(", "POLYGON(", "(", "POLYGON Z M EMPTY, "})
  void whatGoesDeepEndsNoReader(String opening) {
    assertThat(read(opening.repeat(MANY))).isEmpty();
    assertThat(read(opening.repeat(MANY) + "0 0" + ")".repeat(MANY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "NaN", "Inf", "-1e1000000000", "181", "0x10"})
  void whatIsNoPlaceIsRefused(String number) {
    assertThat(read("POLYGON((0 0, %s 1, 1 1, 0 0))".formatted(number))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 20_000})
  void manyCornersTakeNoLongerThanTheyMust(int corners) {
    StringBuilder zigzag = new StringBuilder("POLYGON((0 0");
    for (int i = 0; i < corners; i++) {
      zigzag.append(", ").append(i % 2 == 0 ? 1 : -1).append(' ').append(i / 1e4);
    }
    assertThat(read(zigzag.append(", 0 0))").toString())).isEmpty();
  }

  /** The corners; none when it was refused. */
  private static List<GeoPoint> read(String text) {
    List<Fault> faults = new ArrayList<>();
    Cells cells =
        new Cells(
            (line, column, fault) -> faults.add(fault),
            1,
            Map.of("outline", new Cells.Cell(1, text)));
    List<GeoPoint> ring = Outline.read(cells, "outline");
    assertThat(ring == null).isEqualTo(!faults.isEmpty()).isEqualTo(!cells.isSound());
    if (ring == null) {
      return List.of();
    }
    assertThat(ring).hasSizeGreaterThanOrEqualTo(3);
    return ring;
  }
}
