package org.najda.server.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CallId;
import org.najda.core.GeoPoint;
import org.najda.core.call.Call;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.history.Histories.EarlierCall;
import org.najda.server.history.Histories.EarlierIncident;
import org.najda.server.history.Histories.LookEntry;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a number or a place has to do with the room, and who looked. */
@RestController
@Tag(name = "history")
public final class HistoryController {
  private static final int USUAL_METERS = 100;
  private static final String WORKSTATION = "X-Workstation";

  private final Doorkeeper doorkeeper;
  private final Histories histories;
  private final InstantSource clock;

  public HistoryController(Doorkeeper doorkeeper, Histories histories, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * @param call whose number is looked at
   */
  record NumberBody(@NotNull CallId call, @NotNull @Valid ReasonBody reason) {}

  /**
   * @param meters around the place; left out: {@value #USUAL_METERS}
   */
  record PlaceBody(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
      @Nullable @Min(1) @Max(1_000) Integer meters,
      @NotNull @Valid ReasonBody reason) {}

  record LooksBody(@NotNull @Valid ReasonBody reason) {}

  record NumberHistory(List<EarlierCall> calls) {}

  record PlaceHistory(List<EarlierIncident> incidents) {}

  record Looks(List<LookEntry> looks) {}

  @PostMapping("/api/rooms/{room}/history/number")
  @Operation(
      summary = "Earlier and later calls of a call's number; asks why, and the look is kept",
      description =
          "A POST: a number must not stand in an address, and the look is written down in the same"
              + " transaction. The header X-Workstation names the position.")
  NumberHistory number(
      @PathVariable String room,
      @Valid @RequestBody NumberBody body,
      @RequestHeader(name = WORKSTATION, defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_HISTORY);
    Call call =
        visit
            .state()
            .calls()
            .find(body.call())
            .orElseThrow(() ->
                ProblemException.of(
                    ProblemCode.UNKNOWN_CALL, Map.of("call", body.call().toString())));
    Author author = new Author(who.login(), workstation);
    Look look = Look.at(visit.room().id(), author, call.id().number(), body.reason());
    return Optional.ofNullable(call.caller().numberKey())
        .map(key -> new NumberHistory(histories.ofNumber(look, key, clock.instant())))
        .orElseGet(() -> new NumberHistory(List.of()));
  }

  @PostMapping("/api/rooms/{room}/history/place")
  @Operation(
      summary = "Earlier incidents near a place; asks why, and the look is kept",
      description = "A POST: the look is written down in the same transaction.")
  PlaceHistory place(
      @PathVariable String room,
      @Valid @RequestBody PlaceBody body,
      @RequestHeader(name = WORKSTATION, defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_HISTORY);
    GeoPoint place = GeoPoint.ofDegrees(body.lat(), body.lon());
    Author author = new Author(who.login(), workstation);
    Look look = Look.at(visit.room().id(), author, place, body.reason());
    int meters = body.meters() == null ? USUAL_METERS : body.meters();
    return new PlaceHistory(histories.ofPlace(look, place, meters, clock.instant()));
  }

  @PostMapping("/api/rooms/{room}/history/looks")
  @Operation(
      summary = "Who looked at which history, when, from where and why; itself a look",
      description = "The latest 200, without the entry that this request makes.")
  Looks looks(
      @PathVariable String room,
      @Valid @RequestBody LooksBody body,
      @RequestHeader(name = WORKSTATION, defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_LOOKS);
    Author author = new Author(who.login(), workstation);
    Look look = Look.atLooks(visit.room().id(), author, body.reason());
    return new Looks(histories.looks(look, clock.instant()));
  }

  @GetMapping("/api/rooms/{room}/history/counts")
  @Operation(summary = "How many calls of the same number came before each call; opens none")
  Map<Long, Integer> counts(
      @PathVariable String room,
      @RequestParam @Size(min = 1, max = 50) List<@Positive Long> call,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_CALLER);
    return histories.countEarlier(visit.room().id(), call);
  }
}
