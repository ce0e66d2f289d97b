package org.najda.server.replay;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints a comparison, for programs and for people. */
final class ComparisonReport {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ComparisonReport() {}

  static void printJson(PrintWriter out, Comparison comparison) {
    ObjectNode root =
        JSON.createObjectNode()
            .put("units", comparison.units())
            .put("incidents", comparison.incidents())
            .put("aimSeconds", comparison.aimSeconds());
    ArrayNode policies = root.putArray("policies");
    for (Comparison.Row row : comparison.rows()) {
      ObjectNode node =
          policies
              .addObject()
              .put("policy", EnumWords.of(row.policy()))
              .put("reached", row.reached())
              .put("responseSecondsP50", row.response().p50())
              .put("responseSecondsP90", row.response().p90())
              .put("mostUrgentP90", row.urgentP90())
              .put("withinAimShare", row.withinShare());
      Comparison.Part worst = row.worst();
      if (worst != null) {
        node.putObject("worstPart")
            .put("part", worst.name())
            .put("withinAimShare", worst.withinShare());
      }
      node.put("taken", row.taken());
    }
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  static void print(PrintWriter out, Comparison comparison) {
    out.printf(
        "%,d incidents, %d units, aim %d s; seconds from received to first on scene%n%n",
        comparison.incidents(), comparison.units(), comparison.aimSeconds());
    out.printf(
        "%-14s %8s %8s %10s %8s   %-20s %6s%n",
        "policy", "p50", "p90", "urgent p90", "in aim", "worst part", "taken");
    for (Comparison.Row row : comparison.rows()) {
      Comparison.Part worst = row.worst();
      out.printf(
          "%-14s %8s %8s %10s %8s   %-20s %6d%n",
          EnumWords.of(row.policy()),
          seconds(row.response().p50()),
          seconds(row.response().p90()),
          seconds(row.urgentP90()),
          percent(row.withinShare()),
          worst == null ? "-" : worst.name() + " " + percent(worst.withinShare()),
          row.taken());
    }
  }

  private static String seconds(@Nullable BigDecimal value) {
    return value == null ? "-" : value.setScale(0, RoundingMode.HALF_UP).toString();
  }

  private static String percent(@Nullable BigDecimal share) {
    return share == null ? "-" : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
  }
}
