package org.najda.server.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Flaw;
import org.najda.registers.declaration.Flaws;
import org.najda.registers.declaration.YamlFile;

/**
 * All that can be practised.
 *
 * @param list by key
 */
public record Scenarios(List<Scenario> list) {
  private static final String FOLDER = "scenarios/";

  public Scenarios {
    list = List.copyOf(list);
  }

  /**
   * What reading a folder of definitions gave.
   *
   * @param scenarios those without a flaw
   * @param flaws by file and line
   */
  public record Reading(Scenarios scenarios, List<Flaw> flaws) {}

  /** Reads the scenarios of a folder. */
  public static Reading read(DefinitionFolder folder) {
    Flaws flaws = new Flaws();
    List<Scenario> read = new ArrayList<>();
    folder
        .files()
        .forEach((name, bytes) -> {
          if (name.startsWith(FOLDER)) {
            int before = flaws.list().size();
            Scenario one =
                flaws.attempt(() -> ScenarioReader.read(YamlFile.read(name, bytes, flaws)));
            // A flawed call is told of and left out: what remains is not what was written.
            if (one != null && flaws.list().size() == before) {
              read.add(one);
            }
          }
        });
    return new Reading(new Scenarios(read), flaws.list());
  }

  /** The scenario of this key. */
  public Optional<Scenario> find(String key) {
    return list.stream().filter(scenario -> scenario.key().equals(key)).findFirst();
  }
}
