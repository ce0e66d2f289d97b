package org.najda.server.playback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import org.najda.core.Author;
import org.najda.core.RoomId;
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

/** Gives past hours to those who may see them and say why. */
@RestController
@Tag(name = "playback")
public final class PlaybackController {
  private final Doorkeeper doorkeeper;
  private final PastHours past;
  private final Histories histories;
  private final InstantSource clock;

  public PlaybackController(
      Doorkeeper doorkeeper, PastHours past, Histories histories, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.past = past;
    this.histories = histories;
    this.clock = clock;
  }

  record PlaybackBody(@NotNull @Valid Interval interval, @NotNull @Valid ReasonBody reason) {}

  @PostMapping("/api/rooms/{room}/playback")
  @Operation(
      summary = "A past stretch of up to two hours, to be played again; asks why, the look is kept",
      description =
          "The board as it stood, then every event as the live stream told it, and the units'"
              + " positions as far as they are kept, and the roads that were closed. Nothing can be asked of the room by it.")
  Playback play(
      @PathVariable String room,
      @Valid @RequestBody PlaybackBody body,
      @RequestHeader(name = "X-Workstation", defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @AuthenticationPrincipal Account who)
      throws InterruptedException {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.PLAY_BACK);
    Instant now = clock.instant();
    Interval interval = body.interval();
    if (interval.until().isAfter(now)) {
      throw ProblemException.ofField("interval.until", "must not lie ahead");
    }
    RoomId id = visit.room().id();
    Author author = new Author(who.login(), workstation);
    histories.keepPlayback(id, author, body.reason(), now, interval.from(), interval.until());
    return past.make(id, interval, visit.standing());
  }
}
