package org.najda.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;

/**
 * What the room did about an incident.
 *
 * @param missions in the order the units were sent; a unit sent again has two, one of them active
 * @param waiting busy units on whose stack it lies, in the order it came there
 * @param backup more units that are asked for; null when none are
 * @param closing null while the incident is open
 */
public record Course(
    List<Mission> missions,
    List<Waiting> waiting,
    @Nullable Backup backup,
    @Nullable Closing closing) {
  public static final Course NONE = new Course(List.of(), List.of(), null, null);

  public Course {
    missions = List.copyOf(missions);
    waiting = List.copyOf(waiting);
  }

  Optional<Mission> findActive(UnitId unit) {
    for (Mission mission : missions) {
      if (mission.isActive() && mission.unit().equals(unit)) {
        return Optional.of(mission);
      }
    }
    return Optional.empty();
  }

  Course with(Mission mission) {
    List<Mission> all = new ArrayList<>(missions);
    all.add(mission);
    return new Course(all, waiting, backup, closing);
  }

  Course changed(UnitId unit, UnaryOperator<Mission> change) {
    List<Mission> all = new ArrayList<>(missions);
    all.replaceAll(m -> m.isActive() && m.unit().equals(unit) ? change.apply(m) : m);
    return new Course(all, waiting, backup, closing);
  }

  Course with(Waiting unit) {
    List<Waiting> all = new ArrayList<>(waiting);
    all.add(unit);
    return new Course(missions, all, backup, closing);
  }

  Course without(UnitId unit) {
    List<Waiting> rest = waiting.stream().filter(each -> !each.unit().equals(unit)).toList();
    return new Course(missions, rest, backup, closing);
  }

  Course with(@Nullable Backup now) {
    return new Course(missions, waiting, now, closing);
  }

  Course moved(IncidentId to, Predicate<Mission> which) {
    List<Mission> all = new ArrayList<>(missions);
    all.replaceAll(m -> m.movedTo() == null && which.test(m) ? m.moved(to) : m);
    return new Course(all, waiting, backup, closing);
  }

  /** Help is no longer asked for at an incident that is over. */
  Course closed(Closing as) {
    return new Course(missions, waiting, null, as);
  }
}
