package org.najda.server.position;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.server.key.KeySecret;
import tools.jackson.databind.JsonNode;

/**
 * What OsmAnd, Traccar Client and many trackers send over HTTP, in either of its two forms
 * (traccar.org, "OsmAnd"): parameters, with speed in knots, or JSON since Traccar Client 9, with
 * speed in m/s. Asks neither clock nor database.
 */
final class OsmAndMessage {
  /** A number below it can only be seconds: as milliseconds it would be in January 1970. */
  private static final long FIRST_MILLISECONDS = Integer.MAX_VALUE;

  private static final DateTimeFormatter SPACED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private OsmAndMessage() {}

  /** The key, where these devices have their identifier. */
  static Optional<KeySecret> secret(Map<String, String> parameters) {
    return Optional.ofNullable(parameters.getOrDefault("id", parameters.get("deviceid")))
        .map(KeySecret::new);
  }

  static Optional<KeySecret> secret(JsonNode message) {
    return Optional.of(message.path("device_id").asString(""))
        .filter(id -> !id.isEmpty())
        .map(KeySecret::new);
  }

  /**
   * One position in parameters.
   *
   * @param now its time when it tells none
   */
  static Reported read(UnitId unit, Map<String, String> parameters, Instant now) {
    if (List.of("false", "0").contains(parameters.getOrDefault("valid", "true"))) {
      return Reported.of(PositionFault.NO_FIX);
    }
    try {
      String[] point = point(parameters).split(",", 2);
      return Reported.of(
          new PositionReport(
              unit.value(),
              time(parameters.get("timestamp"), now),
              Double.valueOf(point[0]),
              Double.valueOf(point[1]),
              PositionReport.metersPerSecond(known(parameters.get("speed"))),
              known(parameters.getOrDefault("bearing", parameters.get("heading"))),
              known(parameters.get("accuracy"))));
    } catch (NumberFormatException | DateTimeException e) {
      return Reported.of(PositionFault.UNREADABLE);
    }
  }

  /** Latitude and longitude with a comma between, told so or apart. */
  private static String point(Map<String, String> parameters) {
    String told = parameters.getOrDefault("location", "");
    return told.contains(",")
        ? told
        : parameters.getOrDefault("lat", "") + "," + parameters.getOrDefault("lon", "");
  }

  /** One position or an array of them in JSON. */
  static Reported read(UnitId unit, JsonNode message, Instant now) {
    JsonNode location = message.path("location");
    List<PositionReport> reports = new ArrayList<>();
    List<PositionFault> faults = new ArrayList<>();
    for (JsonNode each : location.isArray() ? location : List.of(location)) {
      report(unit, each, now)
          .ifPresentOrElse(reports::add, () -> faults.add(PositionFault.UNREADABLE));
    }
    return new Reported(reports, faults);
  }

  private static Optional<PositionReport> report(UnitId unit, JsonNode location, Instant now) {
    JsonNode coords = location.path("coords");
    OptionalDouble lat = PairedApps.number(coords, "latitude");
    OptionalDouble lon = PairedApps.number(coords, "longitude");
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode at = location.path("timestamp");
      return Optional.of(
          new PositionReport(
              unit.value(),
              time(at.isMissingNode() ? null : at.asString(""), now),
              lat.getAsDouble(),
              lon.getAsDouble(),
              PairedApps.known(coords, "speed"),
              PairedApps.known(coords, "heading"),
              PairedApps.known(coords, "accuracy")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds or milliseconds since 1970, ISO 8601, or date and time of UTC with a space between. */
  private static Instant time(@Nullable String timestamp, Instant now) {
    if (timestamp == null) {
      return now;
    }
    if (timestamp.matches("[0-9]{1,15}")) {
      long number = Long.parseLong(timestamp);
      return number < FIRST_MILLISECONDS
          ? Instant.ofEpochSecond(number)
          : Instant.ofEpochMilli(number);
    }
    return timestamp.contains("T")
        ? OffsetDateTime.parse(timestamp).toInstant()
        : LocalDateTime.parse(timestamp, SPACED).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Double known(@Nullable String number) {
    return number == null ? null : PairedApps.known(Double.parseDouble(number));
  }
}
