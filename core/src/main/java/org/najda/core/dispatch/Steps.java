package org.najda.core.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;

/**
 * When a unit reported each step of its mission; null for a step it left out or has not reached.
 */
public record Steps(
    @Nullable Instant acknowledgedAt,
    @Nullable Instant enRouteAt,
    @Nullable Instant onSceneAt,
    @Nullable Instant clearedAt) {
  public static final Steps NONE = new Steps(null, null, null, null);

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
    return switch (last()) {
      case CLEARED -> clearedAt;
      case ON_SCENE -> onSceneAt;
      case EN_ROUTE -> enRouteAt;
      case ACKNOWLEDGED -> acknowledgedAt;
      case SENT -> null;
    };
  }

  Steps with(Progress step, Instant at) {
    return switch (step) {
      case ACKNOWLEDGED -> new Steps(at, enRouteAt, onSceneAt, clearedAt);
      case EN_ROUTE -> new Steps(acknowledgedAt, at, onSceneAt, clearedAt);
      case ON_SCENE -> new Steps(acknowledgedAt, enRouteAt, at, clearedAt);
      case CLEARED -> new Steps(acknowledgedAt, enRouteAt, onSceneAt, at);
      case SENT ->
          throw new IllegalArgumentException("A unit is sent by sending it, not by reporting it.");
    };
  }
}
