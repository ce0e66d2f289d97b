package org.najda.server.settings;

import java.util.List;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.core.settings.LocalName;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.Account;
import org.najda.server.map.Maps;
import org.najda.server.page.Page;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Rooms;
import org.najda.server.session.Renewal;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in: which rooms one may set up, and what a room has. */
@Page
public final class RoomPages {
  private final Doorkeeper doorkeeper;
  private final RoomsOfPerson rooms;
  private final Rooms all;
  private final Maps maps;
  private final Renewal renewal;

  public RoomPages(
      Doorkeeper doorkeeper, RoomsOfPerson rooms, Rooms all, Maps maps, Renewal renewal) {
    this.doorkeeper = doorkeeper;
    this.rooms = rooms;
    this.all = all;
    this.maps = maps;
    this.renewal = renewal;
  }

  /** A room by its address and name. */
  public record Door(String id, LocalName name) {}

  /**
   * A part of the settings.
   *
   * @param count of its rows
   */
  public record Part(String name, int count) {}

  @GetMapping("/settings")
  ModelAndView rooms(@AuthenticationPrincipal Account who) {
    List<Door> doors =
        rooms.list(who.login()).stream()
            .filter(place -> place.standing().may(Act.ADOPT_SETTINGS))
            .map(place -> new Door(place.room().value(), place.name()))
            .toList();
    return new ModelAndView("settings/rooms")
        .addObject("rooms", doors)
        .addObject("administrator", who.administrator())
        .addObject("withoutTraining", who.administrator() ? listWithoutTraining() : List.of());
  }

  private List<Door> listWithoutTraining() {
    return all.list().stream()
        .filter(room -> !room.id().isTraining() && all.find(room.id().training()).isEmpty())
        .flatMap(room ->
            Optional.ofNullable(room.published().settings()).stream()
                .map(settings -> new Door(room.id().value(), settings.name())))
        .toList();
  }

  @GetMapping("/settings/{room}")
  ModelAndView room(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Place place = Place.enter(doorkeeper, room, who);
    boolean mapIsThere = maps.list().contains(place.settings().map());
    return new ModelAndView("settings/room")
        .addObject("place", place)
        .addObject("steps", Readiness.steps(place.settings(), mapIsThere))
        .addObject("parts", Sheets.ALL.stream().map(sheet -> part(sheet, place)).toList());
  }

  private static Part part(Sheet<?> sheet, Place place) {
    return new Part(sheet.name(), sheet.list(place.settings()).size());
  }

  @PostMapping("/settings/{room}/password")
  String resetPassword(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @RequestParam PersonId login,
      RedirectAttributes after) {
    Place place = Place.enter(doorkeeper, room, who);
    boolean isMember =
        place.settings().members().stream().anyMatch(member -> member.person().equals(login));
    if (!isMember) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    People.show(login, renewal.bySupervisor(who.login(), login, place.room()), after);
    return "redirect:/settings/" + place.room() + "/list/users";
  }
}
