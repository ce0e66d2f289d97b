package org.najda.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.setup.BuiltIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a room is set up with. */
@RestController
@Tag(name = "settings")
public final class SettingsController {
  private final Doorkeeper doorkeeper;
  private final JsonMapper json;
  private final InstantSource clock;

  public SettingsController(Doorkeeper doorkeeper, JsonMapper json, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/api/rooms/{room}/settings")
  @Operation(
      summary = "Districts, units, natures, plans, closing codes, rules; members for supervisors",
      description =
          "Adopted on the settings pages or by najda setup; version counts the adoptions. Where the"
              + " room has no steps for silent calls of its own, those that come with the program."
              + " clocks: the zone's offsets by the server's rules, from when each holds.")
  JsonNode settings(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_SETTINGS);
    RoomSettings own = visit.state().settings();
    RoomSettings settings =
        own.withResponse(own.response().withSilentSteps(BuiltIn.silentSteps(own)));
    ObjectNode node = json.valueToTree(settings);
    node.put("version", visit.state().settingsVersion());
    node.set("clocks", json.valueToTree(ZoneClock.list(settings.zone(), clock.instant())));
    if (!visit.standing().may(Act.READ_MEMBERS)) {
      node.remove("members");
    }
    return node;
  }
}
