package org.najda.server.traffic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows which roads were measured by the drives of units. */
@RestController
@Tag(name = "advice")
public final class MeasuredController {
  private final Doorkeeper doorkeeper;
  private final LiveRoads roads;

  public MeasuredController(Doorkeeper doorkeeper, LiveRoads roads) {
    this.doorkeeper = doorkeeper;
    this.roads = roads;
  }

  @GetMapping("/api/rooms/{room}/measured-roads")
  @Operation(
      summary = "Roads whose speed drives of units to incidents showed lately",
      description =
          "One for each kind of unit and direction. None where the room does not count drives. Says"
              + " nothing about who drove.")
  List<MeasuredView> measured(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    return roads.find(visit.room().id(), visit.state()).map(MeasuredView::listOf).orElse(List.of());
  }
}
