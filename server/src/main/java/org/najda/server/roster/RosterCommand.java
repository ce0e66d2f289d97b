package org.najda.server.roster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.directory.Directories;
import org.najda.server.store.Database;
import org.najda.server.table.UnreadableTable;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda import roster FILE}: who is on duty, from CSV. */
@Command(
    name = "roster",
    description = "Bring in duties: who is on duty at which unit.",
    footer = {
      "",
      "The first line of FILE names the columns unit, person (a number of the service), from and to;",
      "a column name is passed over. Times are those of the wall at the unit (2019-05-04T21:00,",
      "2019-05-04 21:00 or 04/05/2019 21:00) or moments (2019-05-04T20:00:00Z). UTF-8; commas,",
      "semicolons or tabs.",
      "A row that is refused is told with line and reason, and the others are taken up (exit 1). A",
      "duty that is there is passed over, so that a table may be brought again; one that ends",
      "otherwise is changed, unless it is over. No server may work on DIR meanwhile: chiefs bring",
      "tables on the page of the roster too.",
      "",
      "Example of FILE, and how it is brought in:",
      "  unit,person,from,to",
      "  station-1,garde-1,2019-05-04T20:00,2019-05-05T08:00",
      "",
      "  najda import roster week-19.csv --data /srv/najda --dry-run"
    })
public final class RosterCommand implements Callable<Integer> {
  private static final String BY = "@import";

  private final Texts texts = Texts.load();

  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Parameters(paramLabel = "FILE", description = "The CSV.")
  Path file;

  @Option(names = "--dry-run", description = "Say what would be refused, and take up nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "What became of it, as JSON on stdout.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    store.requireGiven();
    if (!Files.isRegularFile(file)) {
      throw new BadInput(file + ": no such file");
    }
    RosterIntake.Summary summary = bring();
    summary.refusals().forEach(refusal -> tell(sentence(refusal)));
    tell(
        "%d taken up%s, %d changed, %d there before, %d refused"
            .formatted(
                dryRun ? 0 : summary.entered(),
                dryRun ? " (%d would be)".formatted(summary.entered()) : "",
                dryRun ? 0 : summary.changed(),
                summary.known(),
                summary.refusals().size()));
    if (json) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(JsonMapper.shared().writeValueAsString(told(summary)));
      out.flush();
    }
    return summary.refusals().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }

  private RosterIntake.Summary bring() throws IOException {
    RosterTable table;
    try {
      table = RosterTable.read(file.toString(), Files.readAllBytes(file));
    } catch (UnreadableTable e) {
      throw new BadInput(e.problem().toString());
    }
    try (Database database = store.open(store.dataDir())) {
      return new RosterIntake(
              new Rosters(database.dataSource()),
              new Directories(database.dataSource()).load(),
              unit -> true,
              Instant.now())
          .bring(table, BY, dryRun);
    }
  }

  /** What is written as JSON. */
  record Told(boolean dryRun, int entered, int changed, int known, List<Refused> refusals) {}

  /** A row that was refused, with its reason in words. */
  record Refused(int line, String field, String code, String reason) {}

  private Told told(RosterIntake.Summary summary) {
    return new Told(
        dryRun,
        summary.entered(),
        summary.changed(),
        summary.known(),
        summary.refusals().stream()
            .map(each -> new Refused(each.line(), each.field(), each.code(), reason(each)))
            .toList());
  }

  private String sentence(RosterIntake.Refusal refusal) {
    String field = refusal.field().isEmpty() ? "" : refusal.field() + ": ";
    return "line %d: %s%s".formatted(refusal.line(), field, reason(refusal));
  }

  private String reason(RosterIntake.Refusal refusal) {
    return texts.format(Language.ENGLISH, "roster.fault." + refusal.code(), Map.of());
  }

  private void tell(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
