package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.najda.server.projection.ProjectionCheck;
import org.najda.server.store.Database;
import org.najda.server.verify.CheckKind;
import org.najda.server.verify.Verification;
import org.najda.server.verify.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda verify}: whether anything stored was altered. */
@Command(
    name = "verify",
    description = "Walk every room's hash chain, rebuild its state and tables and compare.",
    footer = {
      "",
      "Prints one line for each room, with --json {ok, firstBad: {kind, room, seq}, rooms: [{room,",
      "seq, head, stateHash}]}. kind is journal (a row was altered, added or taken away), state (a",
      "snapshot), personal (a value beside the journal), answer (a stored recommendation) or",
      "projection (a table made from the journal). Personal values that were erased are no fault.",
      "Exit code 1 when something is wrong. Works beside a server on the same folder.",
      "",
      "Example:",
      "  najda verify --data /srv/najda --json"
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    VerifyReport report;
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      DataSource source = database.dataSource();
      CheckKind projections = ProjectionCheck.kind(source);
      report = VerifyReport.of(Verification.of(source, projections).run());
    }
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(report));
    } else {
      report.lines().forEach(out::println);
      out.println(report.verdict());
    }
    return report.ok() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }
}
