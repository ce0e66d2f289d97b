package org.najda.server.directory;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.Declared;
import org.najda.server.setup.NewPasswords;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code najda import directory FOLDER}: units and staff from CSV. */
@Command(
    name = "directory",
    description = "Put organisational units, staff and postings in the place of those before.",
    footer = {
      "",
      "The folder holds units.csv (unit,parent,name_ar,name_fr,name_en,kind,zone,room,from,to), staff.csv",
      "(person,name,rank and, for a last day, until) and postings.csv (person,unit,role,from,to); definitions/directory-example",
      "shows them. A unit's room is the command room to which its unanswered deadlines rise; left",
      "empty it is that of the unit above, and where no unit says one, all rooms are told. Every wrong row is told in one run, and then nothing is changed. People who have",
      "no account yet get one; their passwords are written to DIR/new-passwords.csv.",
      "",
      "Example:",
      "  najda import directory definitions/directory-example --data /srv/najda --dry-run"
    })
public final class ImportCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Parameters(paramLabel = "FOLDER", description = "The folder of CSV.")
  Path folder;

  @Option(names = "--dry-run", description = "Say what is wrong, and change nothing.")
  boolean dryRun;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": no such folder");
    }
    Definitions definitions = Declared.shipped();
    DirectoryFiles.Draft draft = DirectoryFiles.read(folder, definitions);
    Directory directory = draft.directory();
    if (directory == null) {
      draft.problems().forEach(this::tell);
      tell("najda: %d problems; nothing was changed".formatted(draft.problems().size()));
      return ExitCode.BAD_INPUT;
    }
    if (!dryRun) {
      keep(draft);
    }
    tell(
        "%d units, %d people, %d postings%s"
            .formatted(
                directory.listUnits().size(),
                draft.staff().size(),
                draft.postings().size(),
                dryRun ? "; nothing was changed" : ""));
    return ExitCode.DONE;
  }

  private void keep(DirectoryFiles.Draft draft) throws IOException {
    DataDir dir = store.dataDir();
    try (Database database = store.open(dir)) {
      int made =
          new DirectoryImport(database.dataSource(), new NewPasswords(dir)::add).bring(draft);
      if (made > 0) {
        tell(
            "%d new accounts: hand out the passwords in %s, then delete that file"
                .formatted(made, dir.resolve(NewPasswords.FILE)));
      }
    }
  }

  private void tell(Object sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
