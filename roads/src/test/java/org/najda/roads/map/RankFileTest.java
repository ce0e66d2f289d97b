package org.najda.roads.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;

/** Ranks are kept beside their map and are found again whenever they are not there. */
class RankFileTest {
  private static final DrawnMap STREET =
      new DrawnMap().node(1, 0, 0).node(2, 1, 0).way(10, "highway=residential", 1, 2);

  @TempDir Path folder;

  @Test
  void anImportLeavesTheRanksBesideTheMap() throws IOException {
    STREET.open(folder, false);
    assertThat(openings()).isEmpty();
  }

  @Test
  void ranksThatAreLostOrDamagedAreTheSameWhenFoundAgain() throws IOException {
    STREET.open(folder, false);
    Path file = RankFile.in(folder.resolve("map"));
    byte[] ranks = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(openings()).containsExactly("ranking the junctions of " + folder.resolve("map"));
    assertThat(file).hasBinaryContent(ranks);
    for (int i = 0; i < ranks.length; i++) {
      byte[] damaged = ranks.clone();
      damaged[i] ^= 0x40;
      Files.write(file, damaged);
      assertThat(openings()).as("byte " + i).hasSize(1);
      assertThat(file).hasBinaryContent(ranks);
    }
  }

  @Test
  void ranksOfAnotherMapDoNotCount() throws IOException {
    STREET.open(folder, false);
    Path file = RankFile.in(folder.resolve("map"));
    byte[] ofOther = Files.readAllBytes(file);
    STREET.open(folder, true);
    Files.write(file, ofOther);
    assertThat(openings()).hasSize(1);
  }

  private List<String> openings() throws IOException {
    List<String> told = new ArrayList<>();
    RoadMap.open(folder.resolve("map"), told::add);
    return told;
  }
}
