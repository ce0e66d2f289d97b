package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever lies in a file of definitions, there are definitions or flaws with file and line. */
class DefinitionsFuzzTest {
  @FuzzTest
  void anyRegisterIsReadOrTold(byte[] bytes) {
    read(SmallDefinitions.REGISTER, bytes);
  }

  @FuzzTest
  void anyExamplesAreReadOrTold(byte[] bytes) {
    read(SmallDefinitions.EXAMPLES, bytes);
  }

  @FuzzTest
  void anyLawIsReadOrTold(byte[] bytes) {
    read(SmallDefinitions.LAW, bytes);
  }

  @FuzzTest
  void anyChapterIsReadOrTold(byte[] bytes) {
    read(SmallDefinitions.CHAPTER, bytes);
  }

  @FuzzTest
  void anyRolesAreReadOrTold(byte[] bytes) {
    read(SmallDefinitions.ROLES, bytes);
  }

  private static void read(String file, byte[] bytes) {
    Reading reading = new SmallDefinitions().put(file, bytes).read();

    assertThat(reading.definitions().isPresent()).isEqualTo(reading.flaws().isEmpty());
    assertThat(reading.flaws())
        .allSatisfy(flaw -> {
          assertThat(flaw.file()).isNotBlank();
          assertThat(flaw.line()).isPositive();
        });
  }
}
