package org.najda.server.traffic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.core.traffic.Restriction;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists closed roads and slow zones. */
@RestController
@Tag(name = "advice")
public final class RestrictionController {
  private final Doorkeeper doorkeeper;
  private final LiveRoads roads;

  public RestrictionController(Doorkeeper doorkeeper, LiveRoads roads) {
    this.doorkeeper = doorkeeper;
    this.roads = roads;
  }

  @GetMapping("/api/rooms/{room}/restrictions")
  @Operation(summary = "Closed roads and slow zones that hold, and whether travel times count them")
  List<RestrictionView> restrictions(
      @PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    boolean names = visit.standing().may(Act.READ_NAMES);
    Optional<RoadsNow> now = roads.find(visit.room().id(), visit.state());
    List<RestrictionView> views = new ArrayList<>();
    for (Restriction one : visit.state().restrictions().byId().values()) {
      boolean offMap = now.map(found -> found.elsewhere().contains(one.id())).orElse(true);
      views.add(RestrictionView.of(one, offMap, names));
    }
    return views;
  }
}
