package org.najda.server.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.directory.Directories;
import org.najda.server.directory.ImportCommand;
import org.najda.server.register.BulkEntry;
import org.najda.server.register.Registrar;
import org.najda.server.roster.RosterCommand;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda import}: what comes from elsewhere. */
@Command(
    name = "import",
    description = "Bring in records of a register from CSV, the directory, or who is on duty.",
    subcommands = {ImportCommand.class, RosterCommand.class},
    footer = {
      "",
      "The first line of FILE names the columns: 'row' (a key of the row's own: a row whose key was",
      "taken up before is passed over), 'at' (when it happened: 2019-05-04T20:00:00Z, or the time of",
      "the wall at the unit: 2019-05-04T21:00), the register's fields by their keys, and 'act' where",
      "more than one act opens a record. What happened later in a record is a row too, of the same",
      "file or of another: 'of' has the key of the row that opened it, or the record's number, and",
      "'act' says what was done. UTF-8, commas, RFC 4180.",
      "Each row becomes an entry by @import as its guards and the law allow. A row that is refused is",
      "told with line and reason, and the others are taken up (exit 1). A run that was broken off is",
      "run again: nothing comes twice. No server may work on DIR meanwhile.",
      "",
      "Example of FILE, and how it is brought in:",
      "  row,at,unit,brigade,report-number,iccs,offence-code,offence,reported-by",
      "  2019/17,2019-03-01T09:30,s1,anti-gang,PV 17,0501,505,theft,complaint",
      "",
      "",
      "  row,of,at,act,clearance-ground",
      "  2019/17-c,2019/17,2019-03-09T11:00,clear,arrested",
      "",
      "  najda import cases cases-2019.csv --data /srv/najda --dry-run",
      "  najda import directory definitions/directory-example --data /srv/najda",
      "  najda import roster week-19.csv --data /srv/najda"
    })
public final class ImportCommands implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Parameters(index = "0", arity = "0..1", paramLabel = "REGISTER", description = "Its key.")
  @Nullable String register;

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The CSV.")
  @Nullable Path file;

  @Mixin DefinitionsOption definitions;

  @Option(names = "--dry-run", description = "Say what would be refused, and take up nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "What became of it, as JSON on stdout.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    if (register == null || file == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to import: directory FOLDER, roster FILE, or REGISTER FILE.");
    }
    store.requireGiven();
    Definitions declared = definitions.load();
    Register found =
        declared
            .findRegister(register)
            .orElseThrow(() ->
                new BadInput(
                    "There is no register '%s'; registers: %s"
                        .formatted(
                            register,
                            String.join(
                                ", ", declared.registers().stream().map(Register::key).toList()))));
    if (!Files.isRegularFile(file)) {
      throw new BadInput(file + ": no such file");
    }
    RecordImport.Summary summary = bring(declared, found, file);
    tell(
        "%d taken up%s, %d there before, %d refused, %.1f s"
            .formatted(
                dryRun ? 0 : summary.entered(),
                dryRun ? " (%d would be)".formatted(summary.entered()) : "",
                summary.known(),
                summary.refusals().size(),
                summary.seconds()));
    if (json) {
      spec.commandLine()
          .getOut()
          .println(JSON.writeValueAsString(new Told(found, dryRun, summary)));
      spec.commandLine().getOut().flush();
    }
    return summary.refusals().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }

  /** What is written as JSON. */
  record Told(String register, boolean dryRun, RecordImport.Summary summary) {
    Told(Register register, boolean dryRun, RecordImport.Summary summary) {
      this(register.key(), dryRun, summary);
    }
  }

  private RecordImport.Summary bring(Definitions declared, Register register, Path from)
      throws IOException {
    try (RecordFile records = RecordFile.open(from, register);
        Database database = store.open(store.dataDir())) {
      Registrar registrar =
          new Registrar(
              declared,
              new Directories(database.dataSource()),
              database.dataSource(),
              InstantSource.system());
      BulkEntry entry = new BulkEntry(registrar, register, dryRun, records.followsUp());
      RecordImport.Summary summary =
          new RecordImport(records, RecordFile.countLines(from) - 1, entry, this::tell).run();
      if (!dryRun && summary.entered() > 0) {
        database.analyze();
      }
      return summary;
    }
  }

  private void tell(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
