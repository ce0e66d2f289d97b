package org.najda.server.recommend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.najda.core.EnumWords;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemException;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the road map says about a room's units. */
@RestController
@Tag(name = "advice")
public final class MapController {
  private final Doorkeeper doorkeeper;
  private final RoadWays ways;

  public MapController(
      Doorkeeper doorkeeper, LiveRoads roads, Whereabouts whereabouts, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.ways = new RoadWays(roads, whereabouts, clock);
  }

  @GetMapping("/api/rooms/{room}/ways")
  @Operation(
      summary = "The road way of each unit that is still on its way to an incident",
      description =
          "A patrol gets its own. From a place that is at most a few seconds old. With"
              + " drive=ordinary the way it would take without siren, by every sign.")
  List<WayView> ways(
      @PathVariable String room,
      @RequestParam(defaultValue = "emergency") String drive,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    return ways.list(visit.room().id(), visit.state(), drive(drive)).stream()
        .filter(way -> visit.standing().sees(way.unit()))
        .toList();
  }

  private static Drive drive(String word) {
    return EnumWords.find(Drive.class, word)
        .orElseThrow(() -> ProblemException.ofField("drive", "must be emergency or ordinary"));
  }
}
