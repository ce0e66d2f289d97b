package org.najda.server.replay;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints a result, for programs and for people. */
final class ReplayReport {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ReplayReport() {}

  static void printJson(PrintWriter out, ReplayResult result) {
    ObjectNode root = JSON.createObjectNode().put("rowsRead", result.rowsRead());
    result.refused().forEach(root.putObject("refused")::put);
    result.repaired().forEach(root.putObject("repaired")::put);
    root.put("incidents", result.incidents()).put("interventions", result.interventions());
    spreads(root.putObject("dispatchSeconds"), result.dispatchSeconds());
    spreads(root.putObject("responseSeconds"), result.responseSeconds());
    result.busyShare().forEach(root.putObject("busyShare")::put);
    root.put("journalHead", result.journalHead()).put("stateHash", result.stateHash());
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static void spreads(ObjectNode node, SortedMap<String, ReplayResult.Spread> spreads) {
    spreads.forEach((priority, spread) ->
        node.putObject(priority)
            .put("n", spread.n())
            .put("p50", spread.p50())
            .put("p90", spread.p90())
            .put("p99", spread.p99()));
  }

  static void print(PrintWriter out, ReplayResult result) {
    out.printf("rows read      %,9d%n", result.rowsRead());
    counts(out, "refused", result.refused());
    counts(out, "repaired", result.repaired());
    out.printf("incidents      %,9d%n", result.incidents());
    out.printf("interventions  %,9d%n", result.interventions());
    out.printf("%nseconds                 priority        n        p50        p90        p99%n");
    spreads(out, "received to sent", result.dispatchSeconds());
    spreads(out, "received to on scene", result.responseSeconds());
    busy(out, List.copyOf(result.busyShare().values()));
    out.printf("%njournal head  %s%nstate hash    %s%n", result.journalHead(), result.stateHash());
  }

  private static void counts(PrintWriter out, String what, Map<String, Integer> counts) {
    counts.forEach((reason, count) -> out.printf("  %-8s %,9d  %s%n", what, count, reason));
  }

  private static void spreads(
      PrintWriter out, String what, SortedMap<String, ReplayResult.Spread> spreads) {
    spreads.forEach((priority, s) ->
        out.printf(
            "%-23s %8s %8d %10s %10s %10s%n", what, priority, s.n(), s.p50(), s.p90(), s.p99()));
  }

  private static void busy(PrintWriter out, List<BigDecimal> shares) {
    List<BigDecimal> sorted = shares.stream().sorted(Comparator.naturalOrder()).toList();
    out.printf(
        "%nunits busy: least %s, middle %s, most %s of the time%n",
        sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
