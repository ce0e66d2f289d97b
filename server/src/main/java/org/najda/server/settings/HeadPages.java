package org.najda.server.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Doorkeeper;
import org.najda.server.account.Account;
import org.najda.server.map.Maps;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.RoomHead;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A room's name, time zone, map and rules. */
@Page
@RequestMapping("/settings/{room}/head")
public final class HeadPages {
  private final Doorkeeper doorkeeper;
  private final Changing changing;
  private final Maps maps;

  public HeadPages(Doorkeeper doorkeeper, Changing changing, Maps maps) {
    this.doorkeeper = doorkeeper;
    this.changing = changing;
    this.maps = maps;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Place place = Place.enter(doorkeeper, room, who);
    Map<String, String> cells = RoomHead.cells(place.room(), place.settings());
    return page(place, say, cells, new FaultList(), "", null);
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      Sent sent,
      @RequestParam Map<String, String> values,
      RedirectAttributes after) {
    Place place = Place.enter(doorkeeper, room, who);
    Map<String, String> cells = chosen(values);
    cells.put("id", place.room().value());
    FaultList faults = new FaultList();
    RoomSettings base = changing.seenBy(place, sent);
    RoomSettings next =
        RoomHead.read(Cells.ofForm(faults, cells)).map(head -> head.onto(base)).orElse(null);
    Adopted adopted = next == null ? null : changing.adopt(place, sent, next);
    if (!(adopted instanceof Adopted.Done)) {
      return page(place, say, cells, faults, sent.fromOrNow(), adopted);
    }
    Changing.done(sent, after);
    return new ModelAndView("redirect:/settings/" + place.room());
  }

  /** What of a form is about the room's head. */
  static Map<String, String> chosen(Map<String, String> values) {
    Map<String, String> cells = new TreeMap<>(values);
    cells.keySet().retainAll(RoomHead.keys());
    return cells;
  }

  private ModelAndView page(
      Place place,
      Voice say,
      Map<String, String> cells,
      FaultList faults,
      String from,
      @Nullable Adopted adopted) {
    FormView form =
        new FormView(
            "",
            UUID.randomUUID().toString(),
            place.visit().room().published().settingsVersion(),
            new HeadFields(say, maps.list()).of(cells, false, faults),
            from,
            adopted == null ? List.of() : changing.troubles(say, place, adopted));
    ModelAndView page =
        new ModelAndView("settings/head").addObject("place", place).addObject("form", form);
    if (!faults.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (adopted != null) {
      page.setStatus(HttpStatus.CONFLICT);
    }
    return page;
  }
}
