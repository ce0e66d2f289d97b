package org.najda.server.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.najda.server.backup.Manifest.RoomHead;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda backup}: everything of an installation in one file. */
@Command(
    name = "backup",
    description =
        "Write all rooms, accounts, positions and maps into one file, also while serving.",
    footer = {
      "",
      "The file holds everything committed before the command's first line on stderr, all of one",
      "instant; what is committed later is not in it. It holds personal data: it is made for this",
      "user alone (0600) and is not encrypted. With --db, give --data too if the maps shall be in",
      "it. An interrupted backup leaves no file under the name asked for.",
      "",
      "Example:",
      "  najda backup --data /srv/najda --to /mnt/safe/najda-2026-11-24.zip"
    })
public final class BackupCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to make.")
  Path file;

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter err = spec.commandLine().getErr();
    try (Database database = store.openBeside(err)) {
      Manifest manifest =
          new Backup(database.dataSource(), store.dataPath()).write(file.toAbsolutePath());
      for (RoomHead room : manifest.rooms()) {
        err.printf("%s: %d events, state %s%n", room.room(), room.seq(), room.stateHash());
      }
      long rows = manifest.tables().stream().mapToLong(TableContent::rows).sum();
      err.printf("%d rows of %s in %s%n", rows, manifest.madeAt(), file);
    }
    return ExitCode.DONE;
  }
}
