package org.najda.server.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.access.Membership;
import org.najda.server.account.Account;
import org.najda.server.board.Views;
import org.najda.server.feed.Feeds;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.presence.Presence;
import org.najda.server.presence.Seat;
import org.najda.server.whereabouts.Whereabouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Opens live streams. */
@RestController
@Tag(name = "board")
public final class StreamController {
  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

  private final Doorkeeper doorkeeper;
  private final Streams streams;
  private final EventStream.Sources sources;

  public StreamController(
      Doorkeeper doorkeeper, Streams streams, Followed followed, Views views, JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.streams = streams;
    this.sources =
        new EventStream.Sources(
            followed.feeds(),
            followed.journal(),
            followed.membership(),
            followed.whereabouts(),
            followed.presence(),
            new EventJson(views, json),
            json);
  }

  /** What a stream follows. */
  public record Followed(
      Feeds feeds,
      Journal journal,
      Membership membership,
      Whereabouts whereabouts,
      Presence presence) {}

  @GetMapping(value = "/api/rooms/{room}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "Follow the room as server-sent events",
      description =
          "Starts after Last-Event-ID, else after the parameter of that name, else now. Events:"
              + " journal (id = sequence; what happened and how all it touched looks now),"
              + " positions (no id, at most one a second), reach (units reached by radio only, when"
              + " they are others), watched (no id; who looks at your position now), groups (no id; the"
              + " dispatch groups you work, and who else at work works which), reset (get the"
              + " board again).")
  void events(
      @PathVariable String room,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(defaultValue = "web") @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
          String workstation,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request,
      HttpServletResponse response)
      throws InterruptedException {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    Long start = lastEventId == null ? after : lastEventId;
    HttpSession session = request.getSession();
    Seat seat = new Seat(visit.room().id(), who.login(), workstation);
    streams.enter(visit.room().id());
    sources.presence().enter(seat);
    try {
      new EventStream(
              sources,
              visit.room(),
              who.login(),
              SseOutput.of(response),
              start == null ? visit.state().sequence() : Math.max(0, start))
          .run(() -> !streams.closing() && isOpen(session));
    } catch (IOException e) {
      LOG.debug("a reader of {} went away", visit.room().id(), e);
    } catch (JournalException e) {
      // The answer has begun, so all that can be told is its end; the reader comes back.
      LOG.warn("a stream of {} ended: {}", visit.room().id(), e.getMessage());
    } finally {
      sources.presence().leave(seat);
      streams.leave(visit.room().id());
    }
  }

  private static boolean isOpen(HttpSession session) {
    try {
      session.getCreationTime();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
