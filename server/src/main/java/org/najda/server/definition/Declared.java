package org.najda.server.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Flaw;
import org.najda.registers.declaration.Reading;
import org.najda.server.cli.BadInput;
import org.najda.server.scenario.Scenarios;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that Najda runs by. */
public final class Declared {
  private static final String HOME = "definitions/";

  private Declared() {}

  /** Registers with all that they need, and what can be practised. */
  public record Whole(Definitions definitions, Scenarios scenarios) {}

  /**
   * All that the program brings along.
   *
   * @throws IllegalStateException it has a flaw
   */
  public static Whole wholeShipped() {
    return new Whole(Shipped.DEFINITIONS, Shipped.SCENARIOS);
  }

  /**
   * All of the program's own with an institution's laid over it.
   *
   * @throws BadInput there is no such folder, or it has a flaw: each told with file and line
   */
  public static Whole wholeWith(Path folder) {
    Definitions definitions = with(folder);
    Scenarios.Reading scenarios = Scenarios.read(shippedFiles().over(folder));
    if (!scenarios.flaws().isEmpty()) {
      throw new BadInput(folder + ":\n" + told(scenarios.flaws()));
    }
    return new Whole(definitions, scenarios.scenarios());
  }

  /**
   * Those that the program brings along.
   *
   * @throws IllegalStateException they have a flaw
   */
  public static Definitions shipped() {
    return Shipped.DEFINITIONS;
  }

  /** Read once, when they are first asked for: that takes half a second of a start. */
  private static final class Shipped {
    private static final DefinitionFolder FILES = shippedFiles();
    private static final Definitions DEFINITIONS = read();
    private static final Scenarios SCENARIOS = readScenarios();

    private static Definitions read() {
      Reading reading = Reading.of(FILES);
      return reading
          .definitions()
          .orElseThrow(() -> new IllegalStateException(told(reading.flaws())));
    }

    private static Scenarios readScenarios() {
      Scenarios.Reading reading = Scenarios.read(FILES);
      if (!reading.flaws().isEmpty()) {
        throw new IllegalStateException(told(reading.flaws()));
      }
      return reading.scenarios();
    }
  }

  /**
   * The program's own with an institution's laid over them.
   *
   * @throws BadInput there is no such folder, or they have a flaw: each told with file and line
   */
  public static Definitions with(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": no such folder");
    }
    Reading reading = Reading.of(shippedFiles().over(folder));
    return reading
        .definitions()
        .orElseThrow(() -> new BadInput(folder + ":\n" + told(reading.flaws())));
  }

  private static String told(List<Flaw> flaws) {
    return flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n"));
  }

  private static DefinitionFolder shippedFiles() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String pattern :
        List.of(
            "roles.yaml",
            "earlier.yaml",
            "law/*.yaml",
            "registers/*.yaml",
            "indicators/*.yaml",
            "prose/*",
            "scenarios/*.yaml")) {
      read(pattern, files);
    }
    return DefinitionFolder.of(files);
  }

  private static void read(String pattern, SortedMap<String, byte[]> files) {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:" + HOME + pattern)) {
        String address = file.getURL().toString();
        String name = address.substring(address.lastIndexOf(HOME) + HOME.length());
        files.put(name, file.getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
