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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that Najda runs by. */
public final class Declared {
  private static final String HOME = "definitions/";

  private Declared() {}

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
    private static final Definitions DEFINITIONS = read();

    private static Definitions read() {
      Reading reading = Reading.of(shippedFiles());
      return reading.definitions().orElseThrow(() -> new IllegalStateException(told(reading)));
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
    return reading.definitions().orElseThrow(() -> new BadInput(folder + ":\n" + told(reading)));
  }

  private static String told(Reading reading) {
    return reading.flaws().stream().map(Flaw::toString).collect(Collectors.joining("\n"));
  }

  private static DefinitionFolder shippedFiles() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String pattern : List.of("roles.yaml", "figures.yaml", "law/*.yaml", "registers/*.yaml")) {
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
