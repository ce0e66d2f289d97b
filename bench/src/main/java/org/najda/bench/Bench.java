package org.najda.bench;

import java.io.PrintWriter;
import org.najda.server.cli.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code najda bench …}. */
@Command(
    name = "najda bench",
    description = "Measure Najda on this machine, answers checked in the same run.",
    synopsisSubcommandLabel = "COMMAND",
    scope = ScopeType.INHERIT,
    subcommands = {
      DeskBench.class,
      JournalBench.class,
      EtaBench.class,
      TrafficBench.class,
      CoverBench.class,
      RecoverBench.class,
      LiveBench.class,
      PositionsBench.class,
      ListsBench.class,
      ReviewBench.class,
      YearBench.class
    },
    footer = {
      "",
      "Figures go to stdout as JSON, progress to stderr. A figure says little without its machine",
      "and nothing on a machine that does something else meanwhile. docs/benchmarks.md has ours.",
      "",
      "Example:",
      "  najda bench eta --map porto.osm.pbf"
    })
public final class Bench {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  private Bench() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Program.runAndExit(new Bench(), arguments);
  }

  /** Runs one command and gives its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(new Bench(), out, err, arguments);
  }
}
