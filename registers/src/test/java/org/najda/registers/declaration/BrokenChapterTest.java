package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One definition broken: the check says where, and hides behind nothing else. */
class BrokenChapterTest {
  private static final SortedMap<String, byte[]> SHIPPED =
      DefinitionFolder.of(ShippedDefinitionsTest.FOLDER).files();
  private static final int TIMES = 25;
  private static final long SEED = 19;

  /** A line of a chapter that names something. */
  private record Spot(String file, int line) {}

  private static List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    SHIPPED.forEach((file, bytes) -> {
      List<String> lines = text(bytes).lines().toList();
      for (int line = 1; file.startsWith("indicators/") && line <= lines.size(); line++) {
        if (lines.get(line - 1).matches("    (register|act|earlier|journal|interval|sum): .*")) {
          spots.add(new Spot(file, line));
        }
      }
    });
    return spots;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Flaw> broken(Spot spot) {
    List<String> lines = new ArrayList<>(text(SHIPPED.get(spot.file())).lines().toList());
    lines.set(spot.line() - 1, lines.get(spot.line() - 1) + "-that-is-not-there");
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
    files.put(spot.file(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return Reading.of(DefinitionFolder.of(files)).flaws();
  }

  @Test
  void the_check_says_in_which_line_of_which_chapter() {
    List<Spot> spots = spots();
    SplittableRandom random = new SplittableRandom(SEED);

    assertThat(spots).hasSizeGreaterThan(100);
    for (int time = 0; time < TIMES; time++) {
      Spot spot = spots.get(random.nextInt(spots.size()));
      assertThat(broken(spot))
          .as(spot.toString())
          .isNotEmpty()
          .allSatisfy(flaw -> assertThat(flaw.file()).isEqualTo(spot.file()))
          .anySatisfy(flaw -> assertThat(flaw.line()).isEqualTo(spot.line()));
    }
  }
}
