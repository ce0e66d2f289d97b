package org.najda.server.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Bounds;
import org.najda.server.account.Account;
import org.najda.server.map.Maps;
import org.najda.server.page.FieldView;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.setup.BuiltIn;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.Fault;
import org.najda.server.sheet.RoomHead;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a room, for an administrator, who is its supervisor until he names others. */
@Page
@RequestMapping("/settings/begin")
public final class BeginPages {
  private static final Map<String, String> USUAL = Map.of("zone", "Africa/Casablanca");

  private final Rooms rooms;
  private final Adopting adopting;
  private final Maps maps;

  public BeginPages(Rooms rooms, Adopting adopting, Maps maps) {
    this.rooms = rooms;
    this.adopting = adopting;
    this.maps = maps;
  }

  @GetMapping
  ModelAndView show(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    requireAdministrator(who);
    return page(say, usual(), new FaultList());
  }

  @PostMapping
  ModelAndView make(
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      Sent sent,
      @RequestParam Map<String, String> values) {
    requireAdministrator(who);
    Map<String, String> cells = usual();
    cells.putAll(HeadPages.chosen(values));
    FaultList faults = new FaultList();
    Cells form = Cells.ofForm(faults, cells);
    Optional<RoomHead> head = RoomHead.read(form);
    head.filter(found -> rooms.find(found.id()).isPresent())
        .ifPresent(
            there -> form.refuse("id", new Fault("twice", Map.of("value", there.id().value()))));
    if (head.isEmpty() || !faults.isEmpty()) {
      return page(say, cells, faults);
    }
    RoomSettings settings = BuiltIn.answers(head.get().settings());
    if (values.containsKey("one-district")) {
      settings = settings.withDistricts(wholeMap(settings));
    }
    Member maker = new Member(who.login(), new TreeSet<>(List.of(Role.SUPERVISOR)), null, null);
    Room room = rooms.create(head.get().id());
    Adopted adopted =
        adopting.adopt(
            room,
            who.login(),
            Change.atOnce(sent.command(), 0, settings.withMembers(List.of(maker))));
    if (!(adopted instanceof Adopted.Done)) {
      throw new IllegalStateException("A new room did not adopt its settings: " + adopted);
    }
    return new ModelAndView("redirect:/settings/" + room.id());
  }

  private static void requireAdministrator(Account who) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  /** What most will leave as it is. */
  private Map<String, String> usual() {
    Map<String, String> cells = new TreeMap<>(USUAL);
    List<String> there = maps.list();
    if (there.size() == 1) {
      cells.put("map", there.getFirst());
    }
    return cells;
  }

  private List<District> wholeMap(RoomSettings settings) {
    return maps.find(settings.map())
        .map(map -> map.roads().bounds())
        .map(box -> List.of(new District("1", settings.name(), corners(box))))
        .orElse(List.of());
  }

  private static List<GeoPoint> corners(Bounds box) {
    double south = box.southWest().lat();
    double west = box.southWest().lon();
    double north = box.northEast().lat();
    double east = box.northEast().lon();
    return List.of(
        GeoPoint.ofDegrees(south, west),
        GeoPoint.ofDegrees(south, east),
        GeoPoint.ofDegrees(north, east),
        GeoPoint.ofDegrees(north, west));
  }

  private ModelAndView page(Voice say, Map<String, String> cells, FaultList faults) {
    List<FieldView> fields =
        new HeadFields(say, maps.list())
            .of(cells, true, faults).stream()
                .filter(field -> !field.naming().name().startsWith("rules."))
                .toList();
    ModelAndView page =
        new ModelAndView("settings/begin")
            .addObject("maps", maps.list())
            .addObject(
                "form", new FormView("", UUID.randomUUID().toString(), 0, fields, "", List.of()));
    if (!faults.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
