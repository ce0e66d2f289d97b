package org.najda.server.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what a dispatch would leave behind. */
@RestController
@Tag(name = "advice")
public final class CoverController {
  private final Doorkeeper doorkeeper;
  private final Covers covers;

  public CoverController(Doorkeeper doorkeeper, Covers covers) {
    this.doorkeeper = doorkeeper;
    this.covers = covers;
  }

  @GetMapping("/api/rooms/{room}/cover")
  @Operation(
      summary =
          "How much of each district free units would reach in time, with and without some of"
              + " them, and the move that would mend most; 204 where the room does not show it")
  ResponseEntity<CoverView> cover(
      @PathVariable String room,
      @RequestParam(defaultValue = "") List<UnitId> without,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    return covers
        .of(visit.room().id(), visit.state(), without)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
