package org.najda.server.terminal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.whereabouts.Reach;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of terminals, and of those who look after them. */
@RestController
@Tag(name = "terminals")
public final class TerminalController {
  private final Doorkeeper doorkeeper;
  private final Terminals terminals;
  private final Reach reach;
  private final InstantSource clock;
  private final TerminalSessions sessions = new TerminalSessions();

  public TerminalController(
      Doorkeeper doorkeeper, Terminals terminals, Reach reach, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.terminals = terminals;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * @param at the server's time while it answered, by which a terminal measures its clock
   */
  record Echo(Instant at) {}

  /**
   * @param ended whether the terminal is to forget all it holds of the room
   */
  record Standing(boolean ended) {}

  /** A terminal as those see it who look after the room's. */
  record TerminalView(
      UUID id,
      UnitId unit,
      PersonId person,
      Instant firstAt,
      Instant heardAt,
      @Nullable Instant endedAt,
      @Nullable PersonId endedBy) {
    static TerminalView of(Terminal terminal) {
      Terminal.End end = terminal.end();
      return new TerminalView(
          terminal.id(),
          terminal.holder().unit(),
          terminal.holder().person(),
          terminal.firstAt(),
          terminal.heardAt(),
          end == null ? null : end.at(),
          end == null ? null : end.by());
    }
  }

  @PostMapping("/api/rooms/{room}/terminals/{id}/heartbeat")
  @Operation(summary = "A patrol's terminal tells that it is there, and learns the server's time")
  Echo heartbeat(
      @PathVariable String room,
      @PathVariable UUID id,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    Visit visit = doorkeeper.enter(room, who.login());
    UnitId unit = visit.standing().unit();
    if (unit == null) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    visit.require(Act.REPORT_PROGRESS, unit);
    // Noted first: one that is ended from now on finds this session.
    sessions.add(id, request.getSession());
    if (!terminals.hear(id, new Terminal.Holder(visit.room().id(), unit, who.login()))) {
      sessions.end(id);
      throw ProblemException.of(ProblemCode.NOT_SIGNED_IN);
    }
    reach.hear(visit.room().id(), unit);
    return new Echo(clock.instant());
  }

  @GetMapping("/api/terminals/{id}")
  @Operation(summary = "Whether a terminal was ended from afar; needs no sign-in")
  Standing standing(@PathVariable UUID id) {
    return new Standing(terminals.isEnded(id));
  }

  @GetMapping("/api/rooms/{room}/terminals")
  @Operation(summary = "The room's terminals of the last 30 days")
  List<TerminalView> list(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.END_TERMINAL);
    return terminals.list(visit.room().id()).stream().map(TerminalView::of).toList();
  }

  @DeleteMapping("/api/rooms/{room}/terminals/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "End a lost terminal: its sessions end, it forgets job and map when next heard")
  void end(@PathVariable String room, @PathVariable UUID id, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.END_TERMINAL);
    if (!terminals.end(visit.room().id(), id, who.login())) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    sessions.end(id);
  }
}
