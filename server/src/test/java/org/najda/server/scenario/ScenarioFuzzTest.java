package org.najda.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.TreeMap;
import org.najda.registers.declaration.DefinitionFolder;

/** Whatever lies in the file of a scenario, it is one or has flaws. */
class ScenarioFuzzTest {
  @FuzzTest
  void anyScenarioIsReadOrTold(byte[] bytes) {
    Scenarios.Reading reading =
        Scenarios.read(DefinitionFolder.of(new TreeMap<>(Map.of("scenarios/x.yaml", bytes))));

    assertThat(reading.scenarios().list().isEmpty()).isNotEqualTo(reading.flaws().isEmpty());
  }
}
