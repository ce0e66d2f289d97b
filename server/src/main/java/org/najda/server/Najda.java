package org.najda.server;

import java.io.PrintWriter;
import org.najda.server.audit.VerifyCommand;
import org.najda.server.backup.BackupCommand;
import org.najda.server.backup.RestoreCommand;
import org.najda.server.cli.EtaCommand;
import org.najda.server.cli.MapCommand;
import org.najda.server.cli.Program;
import org.najda.server.definition.DefinitionsCommand;
import org.najda.server.demo.DemoCommand;
import org.najda.server.fallback.FallbackCommand;
import org.najda.server.importing.ImportCommands;
import org.najda.server.publication.ReviewCommand;
import org.najda.server.rehearsal.RehearseCommand;
import org.najda.server.replay.ReplayCommand;
import org.najda.server.seal.HeadsCommand;
import org.najda.server.seal.RebuildCommand;
import org.najda.server.serve.ServeCommand;
import org.najda.server.setup.SetupCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program: {@code najda COMMAND …}. Which door does what is in {@code org.najda.server.cli}.
 */
@Command(
    name = "najda",
    description = "Command and coordination rooms of an emergency police.",
    synopsisSubcommandLabel = "COMMAND",
    scope = ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      MapCommand.class,
      EtaCommand.class,
      ServeCommand.class,
      SetupCommand.class,
      ReplayCommand.class,
      VerifyCommand.class,
      RebuildCommand.class,
      DefinitionsCommand.class,
      ImportCommands.class,
      HeadsCommand.class,
      ReviewCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      FallbackCommand.class,
      RehearseCommand.class
    },
    footerHeading = "%nData goes to stdout, everything else to stderr.%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:ran and found something wrong",
      "2:the command line is wrong",
      "3:a file or value given is wrong"
    })
public final class Najda {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  private Najda() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Program.runAndExit(new Najda(), arguments);
  }

  /** Runs one command and gives its exit code; the streams are the caller's to flush and close. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(new Najda(), out, err, arguments);
  }
}
