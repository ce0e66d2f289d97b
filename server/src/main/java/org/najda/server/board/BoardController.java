package org.najda.server.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.feed.Feeds;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the board. */
@RestController
@Tag(name = "board")
public final class BoardController {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Doorkeeper doorkeeper;
  private final Feeds feeds;
  private final Views views;
  private final JsonMapper nameless;

  public BoardController(Doorkeeper doorkeeper, Feeds feeds, Views views, JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.feeds = feeds;
    this.views = views;
    this.nameless = Nameless.of(json);
  }

  @GetMapping("/api/rooms/{room}/board")
  @Operation(
      summary = "Calls, incidents, units and alarms as they stand",
      description = "With atLeast it waits, up to two seconds, until the room has come so far.")
  @ApiResponse(content = @Content(schema = @Schema(implementation = Board.class)))
  Object board(
      @PathVariable String room,
      @RequestParam(defaultValue = "0") long atLeast,
      @AuthenticationPrincipal Account who)
      throws InterruptedException {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    feeds.of(visit.room()).awaitSequence(atLeast, LONGEST_WAIT);
    Board board = views.board(visit.room().id(), visit.room().published(), visit.standing());
    return visit.standing().may(Act.READ_NAMES) ? board : nameless.valueToTree(board);
  }
}
