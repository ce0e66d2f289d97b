package org.najda.roads.osm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Whatever bytes are said to be a map, they are read, or refused in words. */
class OsmFuzzTest {
  @FuzzTest
  void xmlIsReadOrRefused(byte[] bytes) throws IOException {
    read("x.osm", bytes);
  }

  @FuzzTest
  void pbfIsReadOrRefused(byte[] bytes) throws IOException {
    read("x.osm.pbf", bytes);
  }

  @FuzzTest
  void gzipIsReadOrRefused(byte[] bytes) throws IOException {
    read("x.osm.gz", bytes);
  }

  @FuzzTest
  void bzip2IsReadOrRefused(byte[] bytes) throws IOException {
    read("x.osm.bz2", bytes);
  }

  private static void read(String name, byte[] bytes) throws IOException {
    try {
      OsmFile.read(Path.of(name), new ByteArrayInputStream(bytes), new ElementLog());
    } catch (BadOsmFile refused) {
      assertThat(refused).hasMessageStartingWith(name);
    }
  }
}
