package org.najda.core.recommendation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.incident.Incident;
import org.najda.core.settings.ResponsePlan;
import org.najda.core.settings.RoomSettings;

/** Which response plan is in force. */
public final class Plans {
  private Plans() {}

  /** The first plan, in the room's order, all of whose conditions hold for the incident. */
  public static Optional<ResponsePlan> find(RoomSettings settings, Incident incident, Instant at) {
    int hour = at.atZone(settings.zone()).getHour();
    for (ResponsePlan plan : settings.response().plans()) {
      if (fits(plan, incident) && (plan.hours() == null || plan.hours().contains(hour))) {
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(ResponsePlan plan, Incident incident) {
    return fits(plan.nature(), incident.assessment().nature())
        && fits(plan.priority(), incident.priority())
        && fits(plan.district(), incident.scene().district());
  }

  private static <T> boolean fits(@Nullable T wanted, @Nullable T is) {
    return wanted == null || wanted.equals(is);
  }
}
