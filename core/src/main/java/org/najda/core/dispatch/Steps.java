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
 */
public record Steps(
    @Nullable Instant acknowledgedAt,
    @Nullable Instant enRouteAt,
    @Nullable Instant onSceneAt,
    @Nullable Instant clearedAt,
    SortedSet<Progress> byRadio) {
  public static final Steps NONE = new Steps(null, null, null, null, Collections.emptySortedSet());

  public Steps {
    byRadio = Collections.unmodifiableSortedSet(new TreeSet<>(byRadio));
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
    return at == null ? null : new Stamp(at, byRadio.contains(step));
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

  Steps with(Progress step, Instant at, boolean byRadio) {
    SortedSet<Progress> radio = new TreeSet<>(this.byRadio);
    if (byRadio) {
      radio.add(step);
    }
    return switch (step) {
      case ACKNOWLEDGED -> new Steps(at, enRouteAt, onSceneAt, clearedAt, radio);
      case EN_ROUTE -> new Steps(acknowledgedAt, at, onSceneAt, clearedAt, radio);
      case ON_SCENE -> new Steps(acknowledgedAt, enRouteAt, at, clearedAt, radio);
      case CLEARED -> new Steps(acknowledgedAt, enRouteAt, onSceneAt, at, radio);
      case SENT ->
          throw new IllegalArgumentException("A unit is sent by sending it, not by reporting it.");
    };
  }
}
