package org.najda.server.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.ResponsePlan.Hours;
import org.najda.core.settings.ResponsePlan.Need;
import org.najda.server.table.Columns;

/**
 * Reads {@code plans.csv}; the order of its rows is the order in which plans are looked through.
 */
final class Plans {
  static final String FILE = "plans.csv";

  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NEED =
      Pattern.compile("(\\d{1,3})(?: +([\\p{L}\\p{Nd}._-]{1,40}))?");

  private final Set<String> natures;
  private final Set<String> districts;
  private final Set<String> capabilities;

  /** With the codes that a plan may name. */
  Plans(Set<String> natures, Set<String> districts, Set<String> capabilities) {
    this.natures = natures;
    this.districts = districts;
    this.capabilities = capabilities;
  }

  List<ResponsePlan> read(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "needs").orWith("nature", "priority", "district", "hours");
    List<ResponsePlan> plans = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rows(FILE, columns)) {
      String code = row.newCode("code", seen);
      String nature = row.reference("nature", natures, Answers.NATURES);
      Priority priority = Numbers.priority(row, "priority");
      String district = row.reference("district", districts, Ground.DISTRICTS);
      Hours hours = hours(row);
      List<Need> needs = needs(row);
      if (code != null && row.isSound()) {
        plans.add(new ResponsePlan(code, nature, priority, district, hours, needs));
      }
    }
    return plans;
  }

  private static @Nullable Hours hours(Cells row) {
    if (row.isEmpty("hours")) {
      return null;
    }
    Matcher hours = HOURS.matcher(row.value("hours"));
    if (hours.matches()) {
      int from = Integer.parseInt(hours.group(1));
      int to = Integer.parseInt(hours.group(2));
      if (from <= 23 && to <= 24 && from != to) {
        return new Hours(from, to);
      }
    }
    row.refuse(
        "hours", "\"" + row.value("hours") + "\" are no hours", "write 22-6, or leave empty");
    return null;
  }

  private List<Need> needs(Cells row) {
    row.require("needs");
    List<Need> needs = new ArrayList<>();
    for (String word : row.list("needs")) {
      Matcher need = NEED.matcher(word);
      if (!need.matches() || Integer.parseInt(need.group(1)) < 1) {
        row.refuse("needs", "\"" + word + "\" is no need", "write 1, or 2 armed;1 first-aid");
      } else if (need.group(2) != null && !capabilities.contains(need.group(2))) {
        row.refuse(
            "needs",
            "no unit is able to \"" + need.group(2) + "\"",
            "give that capability to a unit in " + Roster.UNITS + " or ask for another");
      } else {
        needs.add(new Need(Integer.parseInt(need.group(1)), need.group(2)));
      }
    }
    return needs;
  }
}
