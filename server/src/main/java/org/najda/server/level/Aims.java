package org.najda.server.level;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.Target;
import org.najda.server.projection.Measurement;

/** The room's own targets for one interval. */
public record Aims(List<Target> targets) {
  public static Aims of(IntervalName name, List<Target> all) {
    return new Aims(all.stream().filter(one -> one.interval().equals(name.id())).toList());
  }

  /** That of the priority, else that of all priorities; empty when the room has set none. */
  public Optional<Target> find(@Nullable Priority priority) {
    return targets.stream()
        .filter(one -> one.priority() != null && one.priority().equals(priority))
        .findFirst()
        .or(() -> targets.stream().filter(one -> one.priority() == null).findFirst());
  }

  public boolean speaksOf(Measurement one) {
    return one.length() != null && find(one.priority()).isPresent();
  }

  public boolean reachedBy(Measurement one) {
    Duration length = one.length();
    return length != null
        && find(one.priority())
            .filter(aim -> length.compareTo(Duration.ofSeconds(aim.withinSeconds())) <= 0)
            .isPresent();
  }
}
