package org.najda.server.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.najda.core.UnitId;
import org.najda.server.key.AccessKey;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The door of the OwnTracks app, in the format of its own documentation (owntracks.org, "JSON").
 */
@RestController
@Tag(name = "positions")
public final class OwnTracksController {
  private static final double KILOMETERS_AN_HOUR = 3.6;

  private final PairedApps apps;

  public OwnTracksController(PairedApps apps) {
    this.apps = apps;
  }

  @PostMapping("/api/positions/owntracks")
  @Operation(
      summary = "Report where a unit is, as OwnTracks does over HTTP; answered when durable",
      description =
          "Needs Basic authentication with the device key as password. Counts only while the unit"
              + " is available or on a mission. Messages other than locations, and locations that"
              + " are not kept, are answered all the same: the app would send them for ever.")
  List<Object> report(@RequestBody JsonNode message, @AuthenticationPrincipal AccessKey key)
      throws InterruptedException {
    UnitId unit = PairedApps.unit(key);
    if (isLocation(message)) {
      apps.receive(key, List.of(report(unit, message)));
    }
    return List.of();
  }

  private static boolean isLocation(JsonNode message) {
    return message.path("_type").asString("").equals("location")
        && message.path("lat").isNumber()
        && message.path("lon").isNumber()
        && message.path("tst").isIntegralNumber();
  }

  private static PositionReport report(UnitId unit, JsonNode location) {
    Double kilometersAnHour = PairedApps.known(location, "vel");
    return new PositionReport(
        unit.value(),
        Instant.ofEpochSecond(location.path("tst").asLong()),
        location.path("lat").asDouble(),
        location.path("lon").asDouble(),
        kilometersAnHour == null ? null : kilometersAnHour / KILOMETERS_AN_HOUR,
        PairedApps.known(location, "cog"),
        PairedApps.known(location, "acc"));
  }
}
