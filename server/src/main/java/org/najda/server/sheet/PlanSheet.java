package org.najda.server.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.ResponsePlan.Hours;
import org.najda.core.settings.ResponsePlan.Need;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Who is sent; the first row that fits an incident is in force. */
final class PlanSheet extends Sheet<ResponsePlan> {
  static final PlanSheet SHEET = new PlanSheet();

  private PlanSheet() {
    super(
        "plans",
        List.of(
            Column.CODE,
            Column.of("needs", Input.TEXT),
            Column.one("nature", new Choices.Codes("natures")).optional(),
            Column.one(
                    "priority",
                    new Choices.Words("settings.priority.", List.of("0", "1", "2", "3", "4")))
                .optional(),
            Column.one("district", new Choices.Codes("districts")).optional(),
            Column.of("hours", Input.TEXT).optional()));
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<ResponsePlan> list(RoomSettings settings) {
    return settings.response().plans();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<ResponsePlan> rows) {
    return settings.withResponse(settings.response().withPlans(rows));
  }

  @Override
  public String key(ResponsePlan row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(ResponsePlan row) {
    return null;
  }

  @Override
  @Nullable ResponsePlan read(Cells row, Known known) {
    String code = row.code("code");
    String nature = row.reference("nature", NatureSheet.SHEET, known);
    Priority priority = Numbers.priority(row, "priority");
    String district = row.reference("district", DistrictSheet.SHEET, known);
    Hours hours = HoursOfDay.read(row, "hours");
    List<Need> needs = needs(row, known.capabilities());
    return code == null || !row.isSound()
        ? null
        : new ResponsePlan(code, nature, priority, district, hours, needs);
  }

  @Override
  void write(ResponsePlan row, Written to) {
    to.cell("code", row.code())
        .cell("needs", needs(row))
        .cell("nature", row.nature())
        .cell("priority", priority(row))
        .cell("district", row.district())
        .cell("hours", HoursOfDay.write(row.hours()));
  }

  private static final Pattern NEED =
      Pattern.compile("(\\d{1,3})(?: +([\\p{L}\\p{Nd}._-]{1,40}))?");

  private static List<Need> needs(Cells row, Set<String> capabilities) {
    row.require("needs");
    List<Need> needs = new ArrayList<>();
    for (String word : row.list("needs")) {
      Matcher need = NEED.matcher(word);
      if (!need.matches() || Integer.parseInt(need.group(1)) < 1) {
        row.refuse("needs", Fault.of("wrong-need").with("value", word));
      } else if (need.group(2) != null && !capabilities.contains(need.group(2))) {
        row.refuse("needs", Fault.of("nobody-able").with("value", need.group(2)));
      } else {
        needs.add(new Need(Integer.parseInt(need.group(1)), need.group(2)));
      }
    }
    return needs;
  }

  private static String needs(ResponsePlan plan) {
    return plan.needs().stream()
        .map(need ->
            need.capability() == null
                ? Integer.toString(need.units())
                : need.units() + " " + need.capability())
        .collect(Collectors.joining(";"));
  }

  private static @Nullable Integer priority(ResponsePlan plan) {
    Priority priority = plan.priority();
    return priority == null ? null : priority.level();
  }
}
