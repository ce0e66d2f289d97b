package org.najda.server.position;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import tools.jackson.databind.JsonNode;

/**
 * What the OwnTracks app sends (owntracks.org, "JSON"), with speed in km/h. Asks neither clock nor
 * database.
 */
final class OwnTracksMessage {
  private static final double KILOMETERS_AN_HOUR = 3.6;
  private static final Reported NOTHING = new Reported(List.of(), List.of());

  private OwnTracksMessage() {}

  /** The position in a message; nothing of either kind in one that is about something else. */
  static Reported read(UnitId unit, JsonNode message) {
    if (!message.path("_type").asString("").equals("location")) {
      return NOTHING;
    }
    JsonNode at = message.path("tst");
    OptionalDouble lat = PairedApps.number(message, "lat");
    OptionalDouble lon = PairedApps.number(message, "lon");
    if (lat.isEmpty() || lon.isEmpty() || !at.isIntegralNumber() || !at.canConvertToLong()) {
      return Reported.of(PositionFault.UNREADABLE);
    }
    try {
      return Reported.of(
          new PositionReport(
              unit.value(),
              Instant.ofEpochSecond(at.asLong()),
              lat.getAsDouble(),
              lon.getAsDouble(),
              metersPerSecond(PairedApps.known(message, "vel")),
              PairedApps.known(message, "cog"),
              PairedApps.known(message, "acc")));
    } catch (DateTimeException e) {
      return Reported.of(PositionFault.UNREADABLE);
    }
  }

  private static @Nullable Double metersPerSecond(@Nullable Double kilometersAnHour) {
    return kilometersAnHour == null ? null : kilometersAnHour / KILOMETERS_AN_HOUR;
  }
}
