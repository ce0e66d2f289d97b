package org.najda.server.ticket;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.najda.core.UnitId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.key.AccessKeys;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.ticket.Ticket.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes tickets, and keys of a unit's own devices, for whoever may report the unit's progress: its
 * crew and the room.
 */
@RestController
@Tag(name = "terminals")
public final class TicketController {
  private final Doorkeeper doorkeeper;
  private final Tickets tickets;
  private final AccessKeys keys;

  public TicketController(Doorkeeper doorkeeper, Tickets tickets, AccessKeys keys) {
    this.doorkeeper = doorkeeper;
    this.tickets = tickets;
    this.keys = keys;
  }

  /**
   * @param path below the server's own address; it is shown only in this answer
   */
  record TicketView(String path, UnitId unit, Instant expiresAt) {}

  @PostMapping("/api/rooms/{room}/units/{unit}/status-links")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a link that sets the unit's next status once, without sign-in")
  TicketView statusLink(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    return make(Purpose.STATUS, StatusLinkController.PATH, enter(room, unit, who), unit, who);
  }

  @PostMapping("/api/rooms/{room}/units/{unit}/pairings")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a code by which a position app gets the key of this unit, once")
  TicketView pairing(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    return make(Purpose.PAIRING, PairingController.PATH, enter(room, unit, who), unit, who);
  }

  /**
   * @param key it is shown only in this answer
   */
  record DeviceKeyView(UUID id, UnitId unit, String key) {}

  @PostMapping("/api/rooms/{room}/units/{unit}/device-keys")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make a key of a device that reports where this unit is, and no other")
  DeviceKeyView deviceKey(
      @PathVariable String room, @PathVariable UnitId unit, @AuthenticationPrincipal Account who) {
    AccessKeys.Created made =
        keys.createDevice(enter(room, unit, who).room().id(), unit, who.login());
    return new DeviceKeyView(made.key().id(), unit, made.secret().value());
  }

  private Visit enter(String room, UnitId unit, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.REPORT_PROGRESS, unit);
    if (!visit.state().units().containsKey(unit)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return visit;
  }

  private TicketView make(Purpose purpose, String path, Visit visit, UnitId unit, Account who) {
    Tickets.Made made = tickets.make(purpose, visit.room().id(), unit, who.login());
    return new TicketView(path + made.secret().value(), unit, made.ticket().expiresAt());
  }
}
