package org.najda.server.directory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda import}: what comes from elsewhere. */
@Command(
    name = "import",
    description = "Bring in what comes from elsewhere.",
    subcommands = ImportCommand.class)
public final class ImportCommands implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to import: directory.");
  }
}
