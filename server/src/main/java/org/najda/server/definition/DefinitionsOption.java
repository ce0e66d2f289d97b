package org.najda.server.definition;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.server.cli.BadInput;
import picocli.CommandLine.Option;

/** By which definitions a command works: the option {@code --definitions}. */
public final class DefinitionsOption {
  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description = "An institution's own definitions, laid over those of Najda.")
  @Nullable Path folder;

  /**
   * What is declared.
   *
   * @throws BadInput there is no such folder, or it has a flaw: each told with file and line
   */
  public Definitions load() {
    return folder == null ? Declared.shipped() : Declared.with(folder);
  }
}
