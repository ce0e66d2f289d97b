package org.najda.server.setup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.DataDirectory;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda setup}: rooms from a folder of CSV and YAML. */
@Command(
    name = "setup",
    description = "Make or change rooms from a folder of CSV and YAML.",
    footer = {
      "",
      "The folder holds room.yaml, posts.csv, units.csv, natures.csv, plans.csv,",
      "closing-codes.csv and, if wanted, districts.csv, services.csv, targets.csv, users.csv,",
      "questions.csv, instructions.csv, silent-call.csv, vehicles.csv, shifts.csv, statuses.csv,",
      "groups.csv, contacts.csv, speeds.csv; or one such folder for each of several rooms.",
      "definitions/room-example shows and explains them.",
      "Every wrong row is told in one run, and then nothing is changed. The same folder applied",
      "again changes nothing. Passwords of new people are written to DIR/new-passwords.csv.",
      "No server may run on the same DIR meanwhile; a dry run works beside one.",
      "",
      "Example:",
      "  najda setup --data /srv/najda --from definitions/room-example --dry-run"
    })
public final class SetupCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of one room, or of a folder for each room.")
  Path folder;

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Tell the changes as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": no such folder");
    }
    Reading reading = SetupFolder.read(folder);
    if (!reading.problems().isEmpty()) {
      reading.problems().forEach(this::tell);
      tell("najda: %d problems; nothing was changed".formatted(reading.problems().size()));
      return ExitCode.BAD_INPUT;
    }
    try {
      report(dryRun ? preview(reading.rooms()) : change(reading.rooms()));
    } catch (SetupRefused refused) {
      throw badInput(refused);
    }
    reading.rooms().forEach(room -> checkMap(room.settings()));
    return ExitCode.DONE;
  }

  private List<RoomChange> preview(List<RoomDraft> rooms) throws IOException, SetupRefused {
    Optional<Database> stored = store.findStored(spec.commandLine().getErr());
    if (stored.isEmpty()) {
      return Setup.plan(rooms);
    }
    try (Database database = stored.get()) {
      return new Setup(database.dataSource(), InstantSource.system()).preview(rooms);
    }
  }

  private List<RoomChange> change(List<RoomDraft> rooms) throws IOException, SetupRefused {
    DataDir dir = store.dataDir();
    try (Database database = store.open(dir)) {
      Setup setup = new Setup(database.dataSource(), InstantSource.system());
      List<RoomChange> changes = setup.apply(rooms);
      tellOf(dir, setup.makeAccounts(rooms, new NewPasswords(dir)::add));
      return changes;
    }
  }

  private static BadInput badInput(SetupRefused refused) {
    String sentence =
        Texts.load()
            .format(
                Language.ENGLISH,
                "refusal." + refused.refusal().code().id() + ".detail",
                Map.copyOf(refused.refusal().args()));
    return new BadInput("room %s: %s Nothing was changed.".formatted(refused.room(), sentence));
  }

  private void tellOf(DataDir dir, int newAccounts) {
    if (newAccounts > 0) {
      tell(
          "%d new accounts: hand out the passwords in %s, then delete that file"
              .formatted(newAccounts, dir.resolve(NewPasswords.FILE)));
    }
  }

  private void checkMap(RoomSettings settings) {
    Path dir = store.dataPath();
    Path map = new DataDirectory(dir).map(settings.map());
    if (!Files.exists(map)) {
      tell(
          "note: the map %s is not there yet: najda map import FILE --data %s --name %s"
              .formatted(settings.map(), dir, settings.map()));
    }
  }

  private void report(List<RoomChange> changes) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      SetupReport.printJson(out, !dryRun, changes);
    } else {
      SetupReport.print(out, changes);
    }
    out.flush();
  }

  private void tell(Object sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
