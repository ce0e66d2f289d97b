package org.najda.server.level;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.najda.core.EnumWords;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows service levels. */
@RestController
@Tag(name = "board")
public final class LevelController {
  private final Doorkeeper doorkeeper;
  private final LevelBook book;

  public LevelController(Doorkeeper doorkeeper, LevelBook book) {
    this.doorkeeper = doorkeeper;
    this.book = book;
  }

  @GetMapping("/api/rooms/{room}/levels")
  @Operation(
      summary = "Answer, dispatch and arrival against the room's own targets",
      description =
          "Over the running shift, the last hour or today. Percentiles by nearest rank; what is"
              + " not over yet, lacks a stamp or is out of order is counted beside, and how many"
              + " rest on a doubtful clock or were entered after an outage.")
  Levels levels(
      @PathVariable String room,
      @RequestParam(defaultValue = "shift") String period,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_LEVELS);
    return book.levels(visit.room().id(), visit.state(), period(period));
  }

  private static Period period(String word) {
    return EnumWords.find(Period.class, word)
        .orElseThrow(() -> ProblemException.ofField("period", "must be shift, hour or today"));
  }
}
