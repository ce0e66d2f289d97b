package org.najda.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.najda.registers.declaration.Definitions;
import org.najda.server.definition.Declared;

/** Whatever lies in the files of a directory, it is a directory or has problems. */
class DirectoryFuzzTest {
  private static final Path EXAMPLE = Path.of("..", "definitions", "directory-example");
  private static final Definitions DEFINITIONS = Declared.shipped();

  @FuzzTest
  void anyUnitsAreReadOrTold(byte[] bytes) throws IOException {
    read("units.csv", bytes);
  }

  @FuzzTest
  void anyStaffIsReadOrTold(byte[] bytes) throws IOException {
    read("staff.csv", bytes);
  }

  @FuzzTest
  void anyPostingsAreReadOrTold(byte[] bytes) throws IOException {
    read("postings.csv", bytes);
  }

  private static void read(String broken, byte[] bytes) throws IOException {
    DirectoryFiles.Draft draft =
        DirectoryFiles.read(
            file ->
                Optional.of(
                    file.equals(broken) ? bytes : Files.readAllBytes(EXAMPLE.resolve(file))),
            DEFINITIONS);

    assertThat(draft.directory() != null).isEqualTo(draft.problems().isEmpty());
  }
}
