package org.najda.core.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.UnitDefinition;

/** What a plan asks for, and how much of it is still to be filled. */
final class Needs {
  private final List<Open> open = new ArrayList<>();

  Needs(@Nullable ResponsePlan plan) {
    if (plan != null) {
      plan.needs().forEach(need -> open.add(new Open(need)));
    }
  }

  /** Whether the unit can do what some need asks for; without a plan every unit can. */
  boolean suits(UnitDefinition unit) {
    return open.isEmpty() || open.stream().anyMatch(need -> need.suits(unit));
  }

  /** What the plan asks for and the unit can do, in the plan's order, each once. */
  List<String> capabilities(UnitDefinition unit) {
    List<String> found = new ArrayList<>();
    for (Open each : open) {
      String capability = each.need.capability();
      if (capability != null && each.suits(unit) && !found.contains(capability)) {
        found.add(capability);
      }
    }
    return found;
  }

  /**
   * Sets the need that fewest of these units can fill first, so that a unit that can do more is not
   * spent on what others can do as well.
   */
  void sortByScarcity(List<UnitDefinition> units) {
    for (Open each : open) {
      each.suitable = (int) units.stream().filter(each::suits).count();
    }
    open.sort(Comparator.comparingInt((Open each) -> each.suitable));
  }

  /** More units are needed, whatever they can do. */
  void addAnyUnits(int units) {
    open.add(new Open(new ResponsePlan.Need(units, null)));
  }

  /** Counts the unit for the first need it can fill; false when there is none left for it. */
  boolean take(UnitDefinition unit) {
    for (Open each : open) {
      if (each.missing > 0 && each.suits(unit)) {
        each.missing--;
        return true;
      }
    }
    return false;
  }

  List<Recommendation.Shortfall> shortfall() {
    List<Recommendation.Shortfall> all = new ArrayList<>();
    for (Open each : open) {
      if (each.missing > 0) {
        all.add(new Recommendation.Shortfall(each.need.capability(), each.missing));
      }
    }
    return all;
  }

  private static final class Open {
    final ResponsePlan.Need need;
    int missing;
    int suitable;

    Open(ResponsePlan.Need need) {
      this.need = need;
      this.missing = need.units();
    }

    boolean suits(UnitDefinition unit) {
      return need.capability() == null || unit.capabilities().contains(need.capability());
    }
  }
}
