package org.najda.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.najda.server.cli.BadInput;

/** Whatever a backup says that it holds, it says all of it or is refused. */
class ManifestFuzzTest {
  @FuzzTest
  void anyManifestIsReadOrRefused(byte[] bytes) {
    try {
      Manifest read = Manifest.read(bytes, "backup.zip");
      assertThat(read.schema()).isNotNull();
      assertThat(read.madeAt()).isNotNull();
      assertThat(read.days()).hasSameSizeAs(read.positionDays());
      assertThat(read.rooms()).allSatisfy(room -> assertThat(room.stateHash()).isNotNull());
      assertThat(read.tables()).allSatisfy(table -> assertThat(table.entry()).isNotNull());
      assertThat(Manifest.read(read.json(), "backup.zip")).isEqualTo(read);
    } catch (BadInput refused) {
      assertThat(refused).hasMessageStartingWith("backup.zip: ");
    }
  }
}
