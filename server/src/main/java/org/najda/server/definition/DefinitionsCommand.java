package org.najda.server.definition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda definitions}: what an institution declares. */
@Command(
    name = "definitions",
    description = "Registers, law and roles, as an institution declares them.",
    subcommands = DefinitionsCheckCommand.class)
public final class DefinitionsCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: check.");
  }
}
