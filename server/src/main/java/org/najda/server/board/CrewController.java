package org.najda.server.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says who could be logged on to a unit. */
@RestController
@Tag(name = "board")
public final class CrewController {
  private final Doorkeeper doorkeeper;

  public CrewController(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @GetMapping("/api/rooms/{room}/units/{unit}/crew-choices")
  @Operation(
      summary = "Who could be of the unit's crew",
      description =
          "The room's patrols, the unit's own first and those aboard another unit last. A crew may"
              + " also be told by service numbers that no account has.")
  List<CrewChoice> choices(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.LOG_ON_UNIT, unit);
    return CrewChoice.listFor(unit, visit.state());
  }
}
