package org.najda.server.presence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.call.Call;
import org.najda.core.room.RoomState;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.access.Membership;
import org.najda.server.access.Standing;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The positions of a room: who sits there, and what a watched one shows. */
@RestController
@RequestMapping("/api/rooms/{room}")
@Tag(name = "duty")
public final class PresenceController {
  private final Doorkeeper doorkeeper;
  private final Membership membership;
  private final Accounts accounts;
  private final Presence presence;

  public PresenceController(
      Doorkeeper doorkeeper, Membership membership, Accounts accounts, Presence presence) {
    this.doorkeeper = doorkeeper;
    this.membership = membership;
    this.accounts = accounts;
    this.presence = presence;
  }

  @GetMapping("/positions")
  @Operation(summary = "Who is signed in at which workstation; a supervisor sees all of them")
  List<PositionView> positions(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_POSITIONS);
    RoomId id = visit.room().id();
    List<PositionView> views = new ArrayList<>();
    presence
        .list(id)
        .forEach((seat, sitting) ->
            membership
                .find(visit.state(), seat.person())
                .map(standing -> view(seat, sitting, standing, visit.state()))
                .ifPresent(views::add));
    return views;
  }

  private PositionView view(Seat seat, Sitting sitting, Standing standing, RoomState state) {
    return new PositionView(
        seat.person(),
        accounts.find(seat.person()).map(Account::name).orElse(seat.person().value()),
        standing.roles(),
        seat.workstation(),
        sitting.since(),
        sitting.lastActionAt(),
        calls(state, seat.person()),
        presence.listWatchers(seat.room(), seat.person()));
  }

  private static List<CallId> calls(RoomState state, PersonId person) {
    List<CallId> calls = new ArrayList<>();
    for (Call call : state.calls().values()) {
      if (state.isInHandOf(call, person)) {
        calls.add(call.id());
      }
    }
    return calls;
  }

  @PutMapping("/positions/own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Tell what your own screen shows; kept in memory only")
  void shows(
      @PathVariable String room,
      @Valid @RequestBody Showing showing,
      @RequestHeader(name = "X-Workstation", defaultValue = "web")
          @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
          String workstation,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.PASS_OWN_WORK);
    presence.shows(new Seat(visit.room().id(), who.login(), workstation), showing);
  }

  /** What a watched colleague's screens show. */
  record Shown(String workstation, Showing showing) {}

  @GetMapping("/positions/{person}")
  @Operation(
      summary =
          "What a colleague's screens show, while you watch him by the command watch-position",
      description =
          "Each reading keeps the watching up; 15 s without one end it, as stop-watching does.")
  List<Shown> shown(
      @PathVariable String room,
      @PathVariable PersonId person,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.WATCH_POSITION);
    RoomId id = visit.room().id();
    if (!presence.stillLooks(id, who.login(), person)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    List<Shown> shown = new ArrayList<>();
    presence
        .list(id)
        .forEach((seat, sitting) -> {
          if (seat.person().equals(person)) {
            shown.add(new Shown(seat.workstation(), sitting.showing()));
          }
        });
    return shown;
  }

  @GetMapping(value = "/calls/{call}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "What was typed about a call that is now in your hands")
  String draft(
      @PathVariable String room, @PathVariable long call, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_CALLER);
    return Optional.of(call)
        .filter(number -> number > 0)
        .map(CallId::new)
        .filter(id ->
            visit
                .state()
                .calls()
                .find(id)
                .filter(known -> visit.state().isInHandOf(known, who.login()))
                .isPresent())
        .flatMap(id -> presence.findDraft(visit.room().id(), id))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
