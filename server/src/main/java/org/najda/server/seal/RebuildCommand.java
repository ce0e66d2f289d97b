package org.najda.server.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.Progress;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.directory.Directories;
import org.najda.server.register.Rebuild;
import org.najda.server.register.Registrar;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code najda rebuild}: makes what follows from entries anew. */
@Command(
    name = "rebuild",
    description = "Make lists, links, names and figures' acts of all registers anew from entries.",
    footer = {
      "",
      "For when 'najda verify' says that one of these tables does not follow from the entries. The",
      "entries themselves are read and never changed. Prints one line for each register that holds",
      "records. No server may work on DIR meanwhile; what was broken off is run again.",
      "",
      "Example:",
      "  najda rebuild --data /srv/najda"
    })
public final class RebuildCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Mixin DefinitionsOption definitions;

  @Override
  public Integer call() throws IOException {
    store.requireGiven();
    Definitions declared = definitions.load();
    try (Database database = store.open(store.dataDir())) {
      Registrar registrar =
          new Registrar(
              declared,
              new Directories(database.dataSource()),
              database.dataSource(),
              InstantSource.system());
      registrar.fillLists();
      Rebuild rebuild = new Rebuild(registrar, database.dataSource());
      declared.registers().forEach(register -> run(rebuild, register));
    }
    return ExitCode.DONE;
  }

  private void run(Rebuild rebuild, Register register) {
    PrintWriter err = spec.commandLine().getErr();
    long all = rebuild.count(register);
    Progress progress =
        new Progress(
            sentence -> {
              err.println(sentence);
              err.flush();
            },
            all);
    rebuild.run(
        register,
        done -> progress.at(done, "%s: %d of %d records".formatted(register.key(), done, all)));
    if (all > 0) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: %d records%n", register.key(), all);
      out.flush();
    }
  }
}
