package org.najda.server.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda restore}: from a backup to a data folder. */
@Command(
    name = "restore",
    description = "Make a new data folder, or fill an empty database, from a backup; verify it.",
    footer = {
      "",
      "--data is a new or empty folder: with --db it holds the maps and the password of the",
      "program's role, and the database must be empty.",
      "Prints what verify prints for the new folder, and compares each room's end with the backup.",
      "A file that is damaged is refused, and a restore that fails leaves no folder and no rows.",
      "Exit code 1 when all was restored and is found wrong: it stays, to be looked at.",
      "",
      "Example:",
      "  najda restore --from /mnt/safe/najda-2026-11-24.zip --data /srv/najda-again"
    })
public final class RestoreCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
  Path file;

  @Mixin StoreOptions store;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    store.requireGiven();
    Restore.Result result = new Restore(file, store::open).into(store.dataPath());
    for (TableContent table : result.manifest().tables()) {
      err.printf("%s: %d rows%n", table.name(), table.rows());
    }
    result.report().lines().forEach(out::println);
    out.println(result.report().verdict());
    if (result.report().ok() && !result.ok()) {
      err.println("najda: a room does not end where it ended when the backup was made");
    }
    return result.ok() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }
}
