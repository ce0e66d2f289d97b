package org.najda.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.najda.roads.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code najda eta}: travel times of every unit to every incident. */
@Command(name = "eta", description = "Travel times of every unit to every incident, as CSV.")
public final class EtaCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Najda's folder.")
  Path data;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "PROFILE",
      description = "car, emergency, motorcycle or foot.")
  Profile profile;

  @Override
  public Integer call() {
    throw new UnsupportedOperationException();
  }
}
