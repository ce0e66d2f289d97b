package org.najda.server.terminal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.position.Positions;
import org.najda.server.position.RefusedPositions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who look after a unit's devices why its positions were not kept. */
@RestController
@Tag(name = "positions")
public final class RefusedPositionsController {
  private final Doorkeeper doorkeeper;
  private final RefusedPositions refused;

  public RefusedPositionsController(Doorkeeper doorkeeper, Positions positions) {
    this.doorkeeper = doorkeeper;
    this.refused = positions.refused();
  }

  /**
   * @param since when the server was started
   * @param refused one for each reason
   */
  record RefusedView(Instant since, List<RefusedPositions.RefusalCount> refused) {}

  @GetMapping("/api/rooms/{room}/units/{unit}/refused-positions")
  @Operation(
      summary = "Why positions of a unit were not kept, how often, when last",
      description = "For dispatchers and supervisors. Counted since the server was started.")
  RefusedView list(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.END_TERMINAL);
    return new RefusedView(refused.since(), refused.list(visit.room().id(), unit));
  }
}
