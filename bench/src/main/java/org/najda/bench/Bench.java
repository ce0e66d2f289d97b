package org.najda.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.najda.server.cli.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** {@code najda bench …}. */
@Command(
    name = "bench",
    description = "Measure Najda on this machine, answers checked in the same run.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {DeskBench.class, JournalBench.class, EtaBench.class, RecoverBench.class},
    footer = {
      "",
      "Figures go to stdout as JSON, progress to stderr. A figure says little without its machine",
      "and nothing on a machine that does something else meanwhile. docs/benchmarks.md has ours.",
      "",
      "Example:",
      "  najda bench eta --map porto.osm.pbf"
    })
public final class Bench {
  private Bench() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and gives its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Bench())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new Failures())
        .execute(arguments);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
