package org.najda.server.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs a command line as Najda's programs do: UTF-8 whatever the locale, exit codes, widths. */
public final class Program {
  /** As wide as the widest line of an explanation, which is wrapped by hand. */
  private static final int HELP_COLUMNS = 100;

  private Program() {}

  /** Runs a command with the process's own streams and ends the JVM with its exit code. */
  public static void runAndExit(Object command, String... arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(command, out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command and gives its exit code; the streams are the caller's to flush and close. */
  public static int run(Object command, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(command)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_COLUMNS)
        .execute(arguments);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
