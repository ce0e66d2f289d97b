package org.najda.server.fallback;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.Snapshots;
import org.najda.server.store.Database;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda fallback}: packs of what is stored, now. */
@Command(
    name = "fallback",
    description = "Write every room's fallback pack now: open work, roster, contacts, blank cards.",
    footer = {
      "",
      "A pack is one HTML file a language, FOLDER/ROOM/TIME-LANGUAGE.html, to be printed; it names",
      "callers, so folder and files are for their owner alone. Prints the files' paths. Works beside",
      "a server on the same folder, and without one when it no longer starts. `najda serve` writes",
      "packs by itself when NAJDA_FALLBACK_DIR is set: every NAJDA_FALLBACK_MINUTES (5), kept for",
      "NAJDA_FALLBACK_KEEP_HOURS (4), in NAJDA_FALLBACK_LANGUAGES (ar,fr).",
      "",
      "Example:",
      "  najda fallback --data /srv/najda --to /mnt/office/najda"
    })
public final class FallbackCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where to. Default: the variable NAJDA_FALLBACK_DIR.")
  @Nullable Path to;

  @Override
  public Integer call() throws IOException {
    PackRules rules = rules();
    Path folder = to == null ? rules.folder() : to;
    if (folder == null) {
      throw new BadInput("No folder is given: use --to FOLDER or set " + PackRules.FOLDER + ".");
    }
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      DataSource source = database.dataSource();
      Packs packs = new Packs(rules, source, Texts.load(), InstantSource.system());
      PostgresJournal journal = new PostgresJournal(source);
      for (RoomId room : journal.rooms()) {
        RoomState state = RoomWriter.open(room, journal, new Snapshots(source)).committed().state();
        write(packs, room, state, folder);
      }
    } catch (UncheckedIOException e) {
      throw new BadInput(folder + " cannot be written: " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private void write(Packs packs, RoomId room, RoomState state, Path folder) {
    Setup setup = state.setup();
    if (setup != null) {
      PrintWriter out = spec.commandLine().getOut();
      packs.write(room, state, setup, folder).forEach(out::println);
    }
  }

  private static PackRules rules() {
    try {
      return PackRules.of(System::getenv);
    } catch (IllegalArgumentException e) {
      throw new BadInput(e.getMessage() + "");
    }
  }
}
