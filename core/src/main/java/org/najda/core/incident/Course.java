package org.najda.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;

/**
 * What the room did about an incident.
 *
 * @param missions in the order the units were sent; a unit sent again has two, one of them active
 * @param closing null while the incident is open
 */
public record Course(List<Mission> missions, @Nullable Closing closing) {
  public static final Course NONE = new Course(List.of(), null);

  public Course {
    missions = List.copyOf(missions);
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
    return new Course(all, closing);
  }

  Course changed(UnitId unit, UnaryOperator<Mission> change) {
    List<Mission> all = new ArrayList<>(missions);
    all.replaceAll(m -> m.isActive() && m.unit().equals(unit) ? change.apply(m) : m);
    return new Course(all, closing);
  }

  Course closed(Closing as) {
    return new Course(missions, as);
  }
}
