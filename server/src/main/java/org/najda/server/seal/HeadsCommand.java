package org.najda.server.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.journal.Head;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.seal.GivenHead.RegisterHead;
import org.najda.server.seal.GivenHead.RoomHead;
import org.najda.server.store.Database;
import org.najda.server.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code najda heads}: gives out what proves later that nothing was altered. */
@Command(
    name = "heads",
    description = "Write the signed heads of registers and journals, to be kept elsewhere.",
    footer = {
      "",
      "Write them every day to a place that who owns the database can't write to: a folder, or an",
      "https address that takes files by PUT; or print the sheet that lies beside them in a folder.",
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

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR|URL",
      description = "Where to write them.")
  String to;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "ar",
      description = "Language of the sheet: ar, fr or en. Default: ${DEFAULT-VALUE}")
  String lang;

  @Override
  public Integer call() throws IOException {
    Notary notary = Notary.of(to);
    Language language =
        Language.find(lang)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(), "--lang: '%s' is not ar, fr or en.".formatted(lang)));
    GivenHead head;
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      head = head(database.dataSource());
    }
    String name = "heads-" + head.at().replace(":", "");
    String text = SignedHead.sign(head, store.dataDir()).json() + "\n";
    PrintWriter out = spec.commandLine().getOut();
    out.println(notary.give(name + ".json", text));
    if (notary instanceof Notary.Folder) {
      String sheet = new HeadSheet().print(head, name + ".json", text, language);
      out.println(notary.give(name + ".html", sheet));
    }
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
