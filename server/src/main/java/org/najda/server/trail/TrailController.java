package org.najda.server.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.najda.core.Author;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.history.Histories;
import org.najda.server.history.ReasonBody;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows where a unit has been to those who may see it and say why. */
@RestController
@Tag(name = "history")
public final class TrailController {
  private final Doorkeeper doorkeeper;
  private final Trails trails;
  private final Histories histories;
  private final InstantSource clock;

  public TrailController(
      Doorkeeper doorkeeper, Trails trails, Histories histories, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.trails = trails;
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * @param until at most a day later
   * @param reason with words, whatever its code: a crew's way is its own unless somebody can say
   *     why
   */
  record TrailBody(
      @NotNull Instant from, @NotNull Instant until, @NotNull @Valid ReasonBody reason) {
    private static final Duration LONGEST = Duration.ofDays(1);

    @AssertTrue(message = "until: must be later than from, by a day at most")
    boolean isLengthAllowed() {
      return from == null
          || until == null
          || (from.isBefore(until) && Duration.between(from, until).compareTo(LONGEST) <= 0);
    }

    @AssertTrue(message = "reason.words: must be given")
    boolean isReasonTyped() {
      return reason == null || (reason.words() != null && !reason.words().isBlank());
    }
  }

  @PostMapping("/api/rooms/{room}/units/{unit}/trail")
  @Operation(
      summary = "Where a unit has been between two times; asks why in words, the look is kept",
      description =
          "For supervisors. A POST: the look is written down before anything is read. Tells from"
              + " when positions are kept where that is later than what was asked for.")
  Trail trail(
      @PathVariable String room,
      @PathVariable UnitId unit,
      @Valid @RequestBody TrailBody body,
      @RequestHeader(name = "X-Workstation", defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_TRAIL);
    Instant now = clock.instant();
    if (body.until().isAfter(now)) {
      throw ProblemException.ofField("until", "must not lie ahead");
    }
    RoomId id = visit.room().id();
    histories.keepTrail(
        id,
        new Author(who.login(), workstation),
        body.reason(),
        now,
        new Histories.TrailLook(unit, body.from(), body.until()));
    return trails.get(id, unit, body.from(), body.until());
  }
}
