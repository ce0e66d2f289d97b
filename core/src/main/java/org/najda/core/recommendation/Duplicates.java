package org.najda.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.GeoPoint;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;

/** Finds open incidents that a new one may be the same as. */
public final class Duplicates {
  private static final Comparator<Duplicate> LIKELIEST_FIRST =
      Comparator.comparing(Duplicate::sameNumber, Comparator.reverseOrder())
          .thenComparing(Duplicate::sameNature, Comparator.reverseOrder())
          .thenComparing(Duplicate::meters, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Duplicate::incident);

  private Duplicates() {}

  /**
   * Those opened no longer ago than the room's rules say, and either no farther away or rung about
   * from the same number; the likeliest first.
   *
   * @param nature of the new incident; null while it is not known
   * @param call that tells of it; null without one
   */
  public static List<Duplicate> find(
      RoomState state, GeoPoint point, @Nullable String nature, @Nullable CallId call, Instant at) {
    RoomSettings settings = state.settings();
    if (settings == null) {
      return List.of();
    }
    Rules rules = settings.response().rules();
    String number = call == null ? null : numberKey(state, call);
    List<Duplicate> found = new ArrayList<>();
    for (Incident incident : state.incidents().values()) {
      Duration age = Duration.between(incident.opening().at(), at);
      if (incident.isOpen() && age.compareTo(rules.duplicateWithin()) <= 0) {
        Double meters =
            incident.scene().place().findPoint().map(point::distanceMeters).orElse(null);
        boolean sameNumber = number != null && rangFrom(state, incident, number);
        if (sameNumber || (meters != null && meters <= rules.duplicateMeters())) {
          found.add(
              new Duplicate(
                  incident.id(),
                  meters == null ? null : Integer.valueOf((int) Math.round(meters)),
                  age.toSeconds(),
                  incident.assessment().nature().equals(nature),
                  sameNumber));
        }
      }
    }
    found.sort(LIKELIEST_FIRST);
    return found;
  }

  private static boolean rangFrom(RoomState state, Incident incident, String number) {
    return incident.reports().calls().stream()
        .anyMatch(call -> Objects.equals(numberKey(state, call), number));
  }

  private static @Nullable String numberKey(RoomState state, CallId call) {
    return state.calls().find(call).map(found -> found.caller().numberKey()).orElse(null);
  }
}
