package org.najda.server.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;

/** What a room needs before it can take its first call. */
final class Readiness {
  /**
   * One step to it.
   *
   * @param name {@code settings.step.NAME} says it
   * @param address below the room's settings
   */
  public record Step(String name, String address, boolean done) {}

  private Readiness() {}

  static List<Step> steps(RoomSettings settings, boolean mapIsThere) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("map", "/head", mapIsThere));
    steps.add(new Step("districts", "/list/districts", !settings.districts().isEmpty()));
    steps.add(new Step("posts", "/list/posts", !settings.posts().isEmpty()));
    steps.add(new Step("units", "/list/units", !settings.units().isEmpty()));
    steps.add(new Step("natures", "/list/natures", !settings.response().natures().isEmpty()));
    steps.add(new Step("plans", "/list/plans", !settings.response().plans().isEmpty()));
    steps.add(
        new Step(
            "closing-codes", "/list/closing-codes", !settings.response().closingCodes().isEmpty()));
    steps.add(new Step("people", "/list/users", hasDesk(settings)));
    return steps;
  }

  private static boolean hasDesk(RoomSettings settings) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    settings.members().stream().map(Member::roles).forEach(roles::addAll);
    return roles.contains(Role.SUPERVISOR)
        || roles.contains(Role.CALL_TAKER) && roles.contains(Role.DISPATCHER);
  }
}
