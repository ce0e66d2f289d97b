package org.najda.core.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/**
 * A unit of the room. Availability and mission are two things: a unit that becomes unavailable goes
 * on with its mission.
 *
 * @param incident of its active mission; null when it is on none
 * @param stack incidents that wait for it, the next one first, each once; never that of its mission
 * @param condition who is aboard, what they do, whether they are in danger
 */
public record Unit(
    UnitId id,
    Availability availability,
    @Nullable IncidentId incident,
    List<IncidentId> stack,
    Condition condition) {
  public Unit {
    stack = List.copyOf(stack);
  }

  /** A unit new to the room: available, on no mission. */
  public static Unit of(UnitId id) {
    return new Unit(id, Availability.AVAILABLE, null, List.of(), Condition.NONE);
  }

  public boolean isFree() {
    return incident == null && availability != Availability.UNAVAILABLE;
  }

  public Unit withAvailability(Availability now) {
    return new Unit(id, now, incident, stack, condition);
  }

  /** On a mission there; whether or not the incident lay on its stack, it no longer does. */
  public Unit sentTo(IncidentId to) {
    return new Unit(id, availability, to, without(to), condition);
  }

  public Unit released() {
    return new Unit(id, availability, null, stack, condition);
  }

  /**
   * With the incident on its stack, wherever it lay before.
   *
   * @param position from 1 for the next one; past the end: the last
   */
  public Unit stacked(IncidentId waiting, int position) {
    List<IncidentId> all = without(waiting);
    all.add(Math.min(position - 1, all.size()), waiting);
    return new Unit(id, availability, incident, all, condition);
  }

  public Unit unstacked(IncidentId gone) {
    return new Unit(id, availability, incident, without(gone), condition);
  }

  public Unit with(@Nullable LogOn now) {
    return with(condition.with(now));
  }

  public Unit with(@Nullable HeldStatus now) {
    return with(condition.with(now));
  }

  public Unit with(@Nullable Panic now) {
    return with(condition.with(now));
  }

  private Unit with(Condition now) {
    return new Unit(id, availability, incident, stack, now);
  }

  private List<IncidentId> without(IncidentId gone) {
    List<IncidentId> rest = new ArrayList<>(stack);
    rest.remove(gone);
    return rest;
  }
}
