package org.najda.server.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.journal.Head;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.seal.GivenHead.RegisterHead;
import org.najda.server.seal.GivenHead.RoomHead;
import org.najda.server.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code najda heads}: gives out what proves later that nothing was altered. */
@Command(
    name = "heads",
    description = "Write the signed heads of registers and journals, to be kept elsewhere.",
    footer = {
      "",
      "Write them every day to a place that who owns the database can't write to, or print them.",
      "'najda verify --head FILE' then proves that nothing before was altered or taken away. The key",
      "is made the first time and lies in DIR/heads.key; give out DIR/heads.pub.",
      "",
      "Example:",
      "  najda heads --data /srv/najda --to /mnt/notary"
    })
public final class HeadsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Mixin DefinitionsOption definitions;

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where to write them.")
  Path folder;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": no such folder");
    }
    GivenHead head;
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      head = head(database.dataSource());
    }
    Path file = folder.resolve("heads-" + head.at().replace(":", "") + ".json");
    Files.writeString(
        file, SignedHead.sign(head, store.dataDir()).json() + "\n", StandardOpenOption.CREATE_NEW);
    PrintWriter out = spec.commandLine().getOut();
    out.println(file);
    out.flush();
    return ExitCode.DONE;
  }

  private GivenHead head(DataSource database) {
    PostgresJournal journal = new PostgresJournal(database);
    List<RoomHead> rooms = new ArrayList<>();
    for (RoomId room : journal.rooms()) {
      Head last = journal.head(room);
      if (last.sequence() > 0) {
        rooms.add(new RoomHead(room.value(), last.sequence(), last.hash().toString()));
      }
    }
    List<RegisterHead> registers =
        new Seals(database, definitions.load())
            .read().stream()
                .map(each ->
                    new RegisterHead(each.register(), each.tree().size(), each.root().toString()))
                .toList();
    return new GivenHead(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), rooms, registers);
  }
}
