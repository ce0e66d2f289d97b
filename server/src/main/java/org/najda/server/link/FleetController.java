package org.najda.server.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Vehicle;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.register.Fleet;
import org.najda.server.register.Fleet.FleetVehicle;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says to who logs a crew on what the fleet knows of the room's vehicles. */
@RestController
@Tag(name = "board")
public final class FleetController {
  private final Doorkeeper doorkeeper;
  private final Fleet fleet;

  public FleetController(Doorkeeper doorkeeper, Fleet fleet) {
    this.doorkeeper = doorkeeper;
    this.fleet = fleet;
  }

  /**
   * A vehicle of the room.
   *
   * @param fleet left out where it is not in the fleet
   */
  public record RoomVehicle(String code, @Nullable FleetVehicle fleet) {}

  @GetMapping("/api/rooms/{room}/units/{unit}/vehicle-choices")
  @Operation(
      summary = "What the fleet knows of the vehicles that the unit could take",
      description =
          "A vehicle's code in the room is its plate or its number in the fleet's register. One"
              + " that is in the workshop or gone may still be taken: the fleet may be behind.")
  List<RoomVehicle> vehicles(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.LOG_ON_UNIT, unit);
    return vehicles(visit.state()).stream()
        .map(vehicle -> new RoomVehicle(vehicle.code(), fleet.find(vehicle.code()).orElse(null)))
        .toList();
  }

  private static List<Vehicle> vehicles(RoomState state) {
    RoomSettings settings = state.settings();
    return settings == null ? List.of() : settings.duty().vehicles();
  }
}
