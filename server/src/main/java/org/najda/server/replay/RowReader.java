package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Priority;
import org.najda.server.table.Row;

/** Turns rows into incidents, counting what it refuses and what it mends. */
final class RowReader {
  private static final int LONGEST_ID = 80;
  private static final int LOWEST_PRIORITY = 4;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String DEGREES = "[+-]?\\d{1,3}(\\.\\d{1,20})?";

  private final LocalTimes times;
  private final Predicate<GeoPoint> onRoad;
  private final Map<String, Integer> seen = new HashMap<>();
  final Tally<RowRefusal> refused = new Tally<>(RowRefusal.class);
  final Tally<RowRepair> repaired = new Tally<>(RowRepair.class);

  RowReader(LocalTimes times, Predicate<GeoPoint> onRoad) {
    this.times = times;
    this.onRoad = onRoad;
  }

  /** Empty when the row is refused. */
  Optional<LoggedIncident> read(Row row) {
    String id = row.cell("id");
    if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(RowReader::isReadable)) {
      return refuse(RowRefusal.ID_UNREADABLE);
    }
    Optional<LocalTimes.Read> received = times.find(row.cell("received"), null);
    if (received.isEmpty()) {
      return refuse(RowRefusal.RECEIVED_UNREADABLE);
    }
    GeoPoint place = place(row);
    if (place == null) {
      return refuse(RowRefusal.PLACE_UNREADABLE);
    }
    if (!onRoad.test(place)) {
      return refuse(RowRefusal.PLACE_OFF_ROAD);
    }
    if (received.get().inGap()) {
      repaired.count(RowRepair.RECEIVED_IN_CLOCK_GAP);
    }
    return Optional.of(repair(row, unique(id), received.get().at(), place));
  }

  private LoggedIncident repair(Row row, String id, Instant received, GeoPoint place) {
    Priority priority = priority(row.cell("priority"));
    return new LoggedIncident(
        id, received, place, priority, handling(row, received, priority), service(row, priority));
  }

  private Optional<LoggedIncident> refuse(RowRefusal reason) {
    refused.count(reason);
    return Optional.empty();
  }

  private static boolean isReadable(int c) {
    return c != '\uFFFD' && !Character.isISOControl(c);
  }

  private static @Nullable GeoPoint place(Row row) {
    String lat = row.cell("lat");
    String lon = row.cell("lon");
    if (!lat.matches(DEGREES) || !lon.matches(DEGREES)) {
      return null;
    }
    double north = Double.parseDouble(lat);
    double east = Double.parseDouble(lon);
    return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? GeoPoint.ofDegrees(north, east) : null;
  }

  private String unique(String id) {
    int times = seen.merge(id, 1, Integer::sum);
    if (times == 1) {
      return id;
    }
    repaired.count(RowRepair.ID_TWICE);
    return id + "#" + times;
  }

  private Priority priority(String text) {
    Matcher number = NUMBER.matcher(text);
    int count = 0;
    int most = LOWEST_PRIORITY + 1;
    while (number.find()) {
      count++;
      most = Math.min(most, number.group().length() > 1 ? most : Integer.parseInt(number.group()));
    }
    if (most > LOWEST_PRIORITY) {
      repaired.count(RowRepair.PRIORITY_UNREADABLE);
      return Defaults.PRIORITY;
    }
    if (count > 1) {
      repaired.count(RowRepair.PRIORITY_AMBIGUOUS);
    }
    return new Priority(most);
  }

  private Duration handling(Row row, Instant received, Priority priority) {
    String text = row.cell("dispatched");
    Optional<LocalTimes.Read> dispatched = times.find(text, received);
    RowRepair fault =
        dispatched.isEmpty()
            ? either(text, RowRepair.DISPATCHED_MISSING, RowRepair.DISPATCHED_UNREADABLE)
            : order(
                Duration.between(received, dispatched.get().at()),
                RowRepair.DISPATCHED_BEFORE_RECEIVED,
                RowRepair.DISPATCHED_A_DAY_LATE);
    if (fault != null) {
      repaired.count(fault);
      return Defaults.handling(priority);
    }
    return Duration.between(received, dispatched.orElseThrow().at());
  }

  private Duration service(Row row, Priority priority) {
    Optional<Instant> enRoute = times.find(row.cell("enroute"), null).map(LocalTimes.Read::at);
    Optional<Instant> onScene =
        times.find(row.cell("on_scene"), enRoute.orElse(null)).map(LocalTimes.Read::at);
    Optional<Instant> cleared =
        times.find(row.cell("cleared"), onScene.orElse(null)).map(LocalTimes.Read::at);
    RowRepair fault = serviceFault(row, enRoute, onScene, cleared);
    if (fault != null) {
      repaired.count(fault);
      return Defaults.service(priority);
    }
    return Duration.between(onScene.orElseThrow(), cleared.orElseThrow());
  }

  private static @Nullable RowRepair serviceFault(
      Row row, Optional<Instant> enRoute, Optional<Instant> onScene, Optional<Instant> cleared) {
    if (onScene.isEmpty()) {
      return either(
          row.cell("on_scene"), RowRepair.ON_SCENE_MISSING, RowRepair.ON_SCENE_UNREADABLE);
    }
    if (enRoute.isPresent() && onScene.get().isBefore(enRoute.get())) {
      return RowRepair.ON_SCENE_BEFORE_EN_ROUTE;
    }
    return cleared.isEmpty()
        ? either(row.cell("cleared"), RowRepair.CLEARED_MISSING, RowRepair.CLEARED_UNREADABLE)
        : order(
            Duration.between(onScene.get(), cleared.get()),
            RowRepair.CLEARED_BEFORE_ON_SCENE,
            RowRepair.CLEARED_A_DAY_LATE);
  }

  private static RowRepair either(String text, RowRepair missing, RowRepair unreadable) {
    return text.isEmpty() ? missing : unreadable;
  }

  private static @Nullable RowRepair order(Duration interval, RowRepair negative, RowRepair late) {
    return interval.isNegative() ? negative : interval.compareTo(DAY) >= 0 ? late : null;
  }
}
