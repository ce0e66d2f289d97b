package org.najda.server.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
  private final PairedApps apps;

  public OwnTracksController(PairedApps apps) {
    this.apps = apps;
  }

  @PostMapping("/api/positions/owntracks")
  @Operation(
      summary = "Report where a unit is, as OwnTracks does over HTTP; answered when durable",
      description =
          "Needs Basic authentication with the device key as password. Counts only while the unit"
              + " may be sent or is on a mission. Messages other than locations, and locations that"
              + " are not kept, are answered all the same: the app would send them for ever.")
  List<Object> report(@RequestBody JsonNode message, @AuthenticationPrincipal AccessKey key)
      throws InterruptedException {
    Reported read = OwnTracksMessage.read(PairedApps.unit(key), message);
    apps.refuse(key, read.faults());
    apps.receive(key, read.reports());
    return List.of();
  }
}
