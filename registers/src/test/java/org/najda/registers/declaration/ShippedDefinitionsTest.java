package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The definitions that Najda ships are whole, and their examples come out as they say. */
class ShippedDefinitionsTest {
  static final Path FOLDER = Path.of("../definitions");

  @Test
  void they_have_no_flaw() {
    Reading reading = Reading.of(DefinitionFolder.of(FOLDER));

    assertThat(reading.flaws()).map(Flaw::toString).isEmpty();
    assertThat(reading.definitions().orElseThrow().findRegister("custody")).isPresent();
  }
}
