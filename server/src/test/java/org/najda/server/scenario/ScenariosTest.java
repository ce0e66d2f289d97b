package org.najda.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Flaw;

/** The scenarios that Najda brings, and what is told of one that has a flaw. */
class ScenariosTest {
  private static final Path DEFINITIONS = Path.of("..", "definitions");
  private static final String FILE = "scenarios/pursuit.yaml";

  @Test
  void thoseThatNajdaBringsAreWholeAndInTheOrderInWhichTheyRing() {
    Scenarios.Reading reading = Scenarios.read(DefinitionFolder.of(DEFINITIONS));

    assertThat(reading.flaws()).isEmpty();
    assertThat(reading.scenarios().list())
        .extracting(Scenario::key)
        .containsExactly("one-accident", "pursuit", "quiet-evening");
    for (Scenario scenario : reading.scenarios().list()) {
      assertThat(scenario.calls()).extracting(ScriptedCall::after).isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          at: robbery        | at: nowhere          | 'nowhere' is not one of the words known here; use one of: flight, robbery
          {place}. Ils       | {street}. Ils        | '{street}' is not one of the words known here; use one of: {place}
          patience: PT90S    | patience: a while    | 'a while' is no length of time; write it as PT48H, P30D or P1Y6M
          scatter-meters: 150| scatter-meters: far  | 'far' is no whole number from 0 to 5000; write one
          of: victim         | of: nobody           | 'nobody' is not one of the words known here; use one of: victim, witness, fall
          scenario: pursuit  | scenario: chase      | the file declares 'chase'; call it scenarios/chase.yaml
          stay: PT5M         | linger: PT5M         | 'stay' is missing; add it
          """)
  void aFlawIsToldWithItsLine(String written, String instead, String told) throws IOException {
    String whole = Files.readString(DEFINITIONS.resolve(FILE));
    String broken = whole.replaceFirst(Pattern.quote(written), instead);
    int line = whole.substring(0, whole.indexOf(written)).split("\n", -1).length;

    List<Flaw> flaws = read(broken);

    assertThat(flaws).extracting(Flaw::toString).contains("%s:%d: %s".formatted(FILE, line, told));
  }

  private static List<Flaw> read(String text) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(FILE, text.getBytes(StandardCharsets.UTF_8));
    return Scenarios.read(DefinitionFolder.of(files)).flaws();
  }
}
