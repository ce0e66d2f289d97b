package org.najda.server.transfer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Priority;
import org.najda.core.RoomId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.transfer.Offer;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.board.PlaceView;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows to which rooms an incident may go, and what they offer to this one. */
@RestController
@Tag(name = "transfers")
public final class TransferController {
  private final Doorkeeper doorkeeper;
  private final Rooms rooms;
  private final PersonalVault vault;

  public TransferController(Doorkeeper doorkeeper, Rooms rooms, PersonalVault vault) {
    this.doorkeeper = doorkeeper;
    this.rooms = rooms;
    this.vault = vault;
  }

  record Neighbour(RoomId id, LocalName name) {}

  /**
   * @param text what the other room says; left out when it was erased
   */
  record OfferView(
      long number,
      RoomId room,
      IncidentId incident,
      Instant at,
      String nature,
      Priority priority,
      PlaceView place,
      @Nullable String text) {}

  record Transfers(List<Neighbour> rooms, List<OfferView> offers) {}

  @GetMapping("/api/rooms/{room}/transfers")
  @Operation(summary = "Rooms that an incident may be handed over to, and open offers of theirs")
  Transfers transfers(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.TRANSFER_INCIDENT);
    RoomId own = visit.room().id();
    return new Transfers(
        rooms.list().stream()
            .filter(other -> Relay.areNeighbours(other.id(), own))
            .flatMap(other -> neighbour(other).stream())
            .toList(),
        visit.state().offers().listOpen().stream().map(offer -> view(own, offer)).toList());
  }

  private static Optional<Neighbour> neighbour(Room room) {
    RoomSettings settings = room.published().settings();
    return Optional.ofNullable(settings).map(found -> new Neighbour(room.id(), found.name()));
  }

  private OfferView view(RoomId room, Offer offer) {
    return new OfferView(
        offer.number(),
        offer.from().room(),
        offer.from().incident(),
        offer.at(),
        offer.nature(),
        offer.priority(),
        PlaceView.of(offer.place()),
        vault.findWords(room, offer.text()).orElse(null));
  }
}
