package org.najda.server.recommend;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.recommendation.Duplicate;
import org.najda.core.recommendation.Duplicates;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says whom to send, and what a new incident may be the same as. */
@RestController
@Tag(name = "advice")
public final class RecommendationController {
  private final Doorkeeper doorkeeper;
  private final Advice advice;
  private final InstantSource clock;

  public RecommendationController(Doorkeeper doorkeeper, Advice advice, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.advice = advice;
    this.clock = clock;
  }

  @GetMapping("/api/rooms/{room}/incidents/{incident}/recommendation")
  @Operation(
      summary = "All able units by road travel time, with reasons; who is left out; what lacks")
  RecommendationView recommendation(
      @PathVariable String room,
      @PathVariable long incident,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    Advice.Given given = advice.give(visit.room().id(), visit.state(), visit.incident(incident));
    return RecommendationView.of(given.recommendation(), given.basis(), given.hash().toString());
  }

  @GetMapping("/api/rooms/{room}/incidents/{incident}/recommendation/delays")
  @Operation(summary = "Which of the first units closed roads and slow zones keep, and which ones")
  List<Delays.Delay> delays(
      @PathVariable String room,
      @PathVariable long incident,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    return advice.delays(visit.room().id(), visit.state(), visit.incident(incident));
  }

  @GetMapping("/api/rooms/{room}/units/{unit}/near")
  @Operation(summary = "Free units that could come to where a unit is, the nearest by road first")
  List<Advice.Near> near(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    return advice.near(visit.room().id(), visit.state(), unit);
  }

  @GetMapping("/api/rooms/{room}/duplicates")
  @Operation(summary = "Open incidents that a new one may be the same as, the likeliest first")
  List<Duplicate> duplicates(
      @PathVariable String room,
      @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
      @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
      @RequestParam(required = false) @Nullable String nature,
      @RequestParam(required = false) @Nullable Long call,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    return Duplicates.find(
        visit.state(),
        GeoPoint.ofDegrees(lat, lon),
        nature,
        call == null || call < 1 ? null : new CallId(call),
        clock.instant());
  }
}
