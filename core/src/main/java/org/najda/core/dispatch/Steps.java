package org.najda.core.dispatch;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;
import org.najda.core.Stamp;

/**
 * When a unit reported each step of its mission; null for a step it left out or has not reached.
 *
 * @param byRadio the steps that somebody at a desk entered for it; such a stamp was set by hand
 * @param doubtful those whose time a clock gave that is not to be relied on
 */
public record Steps(
    @Nullable Instant acknowledgedAt,
    @Nullable Instant enRouteAt,
    @Nullable Instant onSceneAt,
    @Nullable Instant clearedAt,
    SortedSet<Progress> byRadio,
    SortedSet<Progress> doubtful) {
  public static final Steps NONE =
      new Steps(null, null, null, null, Collections.emptySortedSet(), Collections.emptySortedSet());

  public Steps {
    byRadio = Collections.unmodifiableSortedSet(new TreeSet<>(byRadio));
    doubtful = Collections.unmodifiableSortedSet(new TreeSet<>(doubtful));
  }

  Progress last() {
    if (clearedAt != null) {
      return Progress.CLEARED;
    }
    if (onSceneAt != null) {
      return Progress.ON_SCENE;
    }
    if (enRouteAt != null) {
      return Progress.EN_ROUTE;
    }
    return acknowledgedAt != null ? Progress.ACKNOWLEDGED : Progress.SENT;
  }

  @Nullable Instant lastAt() {
    return at(last());
  }

  /** Null for a step it has not reached, and for {@link Progress#SENT}, which is no step of its. */
  public @Nullable Stamp stamp(Progress step) {
    Instant at = at(step);
    return at == null ? null : new Stamp(at, byRadio.contains(step), doubtful.contains(step));
  }

  private @Nullable Instant at(Progress step) {
    return switch (step) {
      case CLEARED -> clearedAt;
      case ON_SCENE -> onSceneAt;
      case EN_ROUTE -> enRouteAt;
      case ACKNOWLEDGED -> acknowledgedAt;
      case SENT -> null;
    };
  }

  Steps with(Progress step, Stamp stamp) {
    Instant at = stamp.at();
    SortedSet<Progress> radio = with(byRadio, step, stamp.byHand());
    SortedSet<Progress> doubts = with(doubtful, step, stamp.doubtful());
    return switch (step) {
      case ACKNOWLEDGED -> new Steps(at, enRouteAt, onSceneAt, clearedAt, radio, doubts);
      case EN_ROUTE -> new Steps(acknowledgedAt, at, onSceneAt, clearedAt, radio, doubts);
      case ON_SCENE -> new Steps(acknowledgedAt, enRouteAt, at, clearedAt, radio, doubts);
      case CLEARED -> new Steps(acknowledgedAt, enRouteAt, onSceneAt, at, radio, doubts);
      case SENT ->
          throw new IllegalArgumentException("A unit is sent by sending it, not by reporting it.");
    };
  }

  private static SortedSet<Progress> with(SortedSet<Progress> marked, Progress step, boolean mark) {
    SortedSet<Progress> all = new TreeSet<>(marked);
    if (mark) {
      all.add(step);
    }
    return all;
  }
}
