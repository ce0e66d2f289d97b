package org.najda.server.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.server.cli.ExitCode;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.projection.ProjectionCheck;
import org.najda.server.register.DerivedCheck;
import org.najda.server.seal.OutsideHead;
import org.najda.server.seal.SealedRegister;
import org.najda.server.seal.Seals;
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
    description = "Walk all hash chains and register trees, rebuild states and tables, compare.",
    footer = {
      "",
      "Prints one line for each room and register, with --json {ok, firstBad: {kind, room, seq},",
      "rooms: [{room, seq, head, stateHash}], registers: [{register, size, root}]}. kind is journal",
      "(a row was altered, added or taken away), state (a snapshot), personal (a value beside the",
      "journal), answer (a stored recommendation), projection (a table made from the journal) or",
      "register (an entry of the register named as room, or a row of a log: @register_look, @look,",
      "@access_act … say who looked at what and who gave access), or table (what lists and figures of",
      "a register are read from, or where a record stands, does not follow from the entries: seq is",
      "the leaf of the record's last one; 'najda rebuild' makes it anew). What was lawfully erased or",
      "kept long enough is no fault.",
      "With --head, also whether all is still there that a head of 'najda heads' stands for.",
      "With --edition, also whether an edition of the review is as it was published, and whether its",
      "figures, counted again as of its day, and the entries behind them are still the same: proof,",
      "figures.csv and definitions have to know the same figures.",
      "Exit code 1 when something is wrong. Works beside a server on the same folder.",
      "",
      "Example:",
      "  najda verify --data /srv/najda --json"
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin StoreOptions store;

  @Mixin DefinitionsOption definitions;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "A signed head that was given out before.")
  @Nullable Path head;

  @Option(
      names = "--edition",
      paramLabel = "DIR",
      description = "The folder of an edition of the review, to be held against what is stored.")
  @Nullable Path edition;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    VerifyReport report;
    List<String> differences = new ArrayList<>();
    try (Database database = store.openBeside(spec.commandLine().getErr())) {
      DataSource source = database.dataSource();
      Definitions declared = definitions.load();
      List<SealedRegister> registers = new Seals(source, declared).read();
      report = withRegisters(rooms(source), registers);
      report = withTables(report, new DerivedCheck(source, declared).run());
      if (head != null) {
        differences.addAll(
            OutsideHead.read(head).differences(registers, new PostgresJournal(source)));
      }
      if (edition != null) {
        differences.addAll(new EditionCheck(source, declared).differences(edition));
      }
    }
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(report));
    } else {
      report.lines().forEach(out::println);
      out.println(report.verdict());
    }
    PrintWriter err = spec.commandLine().getErr();
    differences.forEach(difference -> err.println("najda: " + difference));
    err.flush();
    return report.ok() && differences.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }

  private static VerifyReport rooms(DataSource source) {
    CheckKind projections = ProjectionCheck.kind(source);
    return VerifyReport.of(Verification.of(source, projections).run());
  }

  private VerifyReport withRegisters(VerifyReport rooms, List<SealedRegister> registers) {
    VerifyReport.Bad bad = null;
    for (SealedRegister each : registers) {
      SealedRegister.Wrong wrong = each.wrong().orElse(null);
      if (wrong != null) {
        tell(each, wrong);
        bad = bad == null ? new VerifyReport.Bad("register", each.register(), wrong.place()) : bad;
      }
    }
    return rooms.with(
        registers.stream()
            .map(each ->
                new VerifyReport.Register(
                    each.register(), each.tree().size(), each.root().toString()))
            .toList(),
        bad);
  }

  private VerifyReport withTables(VerifyReport report, List<DerivedCheck.Checked> registers) {
    PrintWriter err = spec.commandLine().getErr();
    VerifyReport.Bad bad = null;
    for (DerivedCheck.Checked each : registers) {
      String register = each.register().key();
      if (!each.compared()) {
        err.printf(
            "najda: register %s: its tables are not those of these definitions and were not compared:"
                + " give its own with --definitions, or start a server first%n",
            register);
      }
      for (DerivedCheck.Difference difference : each.differences()) {
        err.printf(
            "najda: register %s: what %s says of %s does not follow from the entries; 'najda"
                + " rebuild' makes it anew%n",
            register, difference.table(), difference.record());
        bad = bad == null ? new VerifyReport.Bad("table", register, difference.leaf()) : bad;
      }
    }
    err.flush();
    return report.with(report.registers(), bad);
  }

  private void tell(SealedRegister in, SealedRegister.Wrong wrong) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("najda: " + told(in, wrong));
    err.flush();
  }

  private static String told(SealedRegister in, SealedRegister.Wrong wrong) {
    if (in.isLog()) {
      return wrong.record().isEmpty()
          ? "log %s: the row of leaf %d is gone".formatted(in.register(), wrong.place())
          : "log %s: row %s was altered or added".formatted(in.register(), wrong.record());
    }
    return wrong.record().isEmpty()
        ? "register %s: the entry of leaf %d is gone".formatted(in.register(), wrong.place())
        : "register %s: entry %d of record %s was altered"
            .formatted(in.register(), wrong.number(), wrong.record());
  }
}
