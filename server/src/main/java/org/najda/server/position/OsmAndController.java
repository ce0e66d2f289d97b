package org.najda.server.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Map;
import org.najda.server.key.AccessKey;
import org.najda.server.key.AccessKeys;
import org.najda.server.key.KeyRules;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door of Traccar Client, OsmAnd and the trackers that speak as they do. */
@RestController
@Tag(name = "positions")
public final class OsmAndController {
  private static final String DESCRIPTION =
      "The device key is the identifier of the device. Counts only while the unit may be sent or is"
          + " on a mission. What is no position, or is not kept, is answered all the same: the"
          + " app would send it for ever.";

  private final PairedApps apps;
  private final AccessKeys keys;
  private final InstantSource clock;

  public OsmAndController(PairedApps apps, AccessKeys keys, InstantSource clock) {
    this.apps = apps;
    this.keys = keys;
    this.clock = clock;
  }

  @RequestMapping(
      path = KeyRules.OSMAND,
      method = {RequestMethod.GET, RequestMethod.POST})
  @Operation(
      summary = "Report where a unit is, as OsmAnd does by parameters; answered when durable",
      description = DESCRIPTION)
  void report(@RequestParam Map<String, String> parameters) throws InterruptedException {
    AccessKey key = keys.get(AccessKey.Kind.DEVICE, OsmAndMessage.secret(parameters));
    take(key, OsmAndMessage.read(PairedApps.unit(key), parameters, clock.instant()));
  }

  @PostMapping(path = KeyRules.OSMAND, consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Report where a unit is or was, as Traccar Client does; answered when durable",
      description = DESCRIPTION)
  void report(@RequestBody JsonNode message) throws InterruptedException {
    AccessKey key = keys.get(AccessKey.Kind.DEVICE, OsmAndMessage.secret(message));
    take(key, OsmAndMessage.read(PairedApps.unit(key), message, clock.instant()));
  }

  private void take(AccessKey key, Reported read) throws InterruptedException {
    apps.refuse(key, read.faults());
    apps.receive(key, read.reports());
  }
}
