package org.najda.registers.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.najda.registers.prose.Tongue;

/**
 * The files of definitions in a folder, or in several that lie over one another: a file of a later
 * folder replaces that of the same name in an earlier one.
 */
public final class DefinitionFolder {
  private static final String YAML = ".yaml";
  private static final String PROSE = "prose";

  /** By their names below the folder, with slashes. */
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private DefinitionFolder() {}

  /**
   * Reads the files under a folder.
   *
   * @throws UncheckedIOException a file can't be read
   */
  public static DefinitionFolder of(Path folder) {
    return new DefinitionFolder().over(folder);
  }

  /** Files by name, wherever they come from. */
  public static DefinitionFolder of(SortedMap<String, byte[]> files) {
    DefinitionFolder made = new DefinitionFolder();
    made.files.putAll(files);
    return made;
  }

  /**
   * Lays another folder over this one.
   *
   * @throws UncheckedIOException a file can't be read
   */
  public DefinitionFolder over(Path folder) {
    DefinitionFolder laid = of(files);
    for (String part : new String[] {"", "registers", "law", "indicators", "scenarios"}) {
      laid.read(folder, folder.resolve(part), YAML);
    }
    for (Tongue tongue : Tongue.values()) {
      laid.read(folder, folder.resolve(PROSE), "." + tongue.code());
    }
    return laid;
  }

  /** By their names below the folder, with slashes. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  private void read(Path top, Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        String name = top.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
