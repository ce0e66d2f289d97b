package org.najda.server.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Doorkeeper;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of a room's settings: each row is added, changed, moved and taken away. */
@Page
@RequestMapping("/settings/{room}/list/{sheet}")
public final class ListPages {
  private static final String KEY = "key";

  private final Doorkeeper doorkeeper;
  private final Changing changing;
  private final People people;

  public ListPages(Doorkeeper doorkeeper, Changing changing, People people) {
    this.doorkeeper = doorkeeper;
    this.changing = changing;
    this.people = people;
  }

  /** One request: who asks where for which list. */
  record Asked(Place place, Sheet<?> sheet, Voice say) {
    Rows<?> rows(RoomSettings settings) {
      return new Rows<>(sheet, settings);
    }

    Fields fields() {
      return new Fields(say, place.settings());
    }

    String address() {
      return "/settings/" + place.room() + "/list/" + sheet.name();
    }
  }

  /**
   * What stands in a form.
   *
   * @param key of the row; empty for a new one
   * @param from when it shall take effect; empty: at once
   */
  private record Filled(String key, Map<String, String> cells, String from) {
    static Filled of(String key, Map<String, String> cells) {
      return new Filled(key, cells, "");
    }

    static Filled of(Sent sent, Map<String, String> cells) {
      return new Filled(sent.keyOrNew(), cells, sent.fromOrNow());
    }

    boolean isNew() {
      return key.isEmpty();
    }
  }

  @ModelAttribute("asked")
  Asked asked(
      @PathVariable String room,
      @PathVariable String sheet,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Place place = Place.enter(doorkeeper, room, who);
    return Sheets.find(sheet)
        .map(found -> new Asked(place, found, say))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @GetMapping
  ModelAndView list(@ModelAttribute("asked") Asked asked) {
    ListView view = asked.rows(asked.place().settings()).view(asked.fields());
    return page("list", asked)
        .addObject("list", asked.sheet() == Sheets.USERS ? people.named(view) : view)
        .addObject("asked", asked.sheet() == Sheets.USERS ? people.asked(asked) : List.of())
        .addObject("command", UUID.randomUUID().toString());
  }

  @GetMapping("/row")
  ModelAndView row(
      @ModelAttribute("asked") Asked asked,
      @RequestParam(name = KEY, defaultValue = "") String key) {
    Rows<?> rows = asked.rows(asked.place().settings());
    if (!key.isEmpty() && !rows.has(key)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return form(asked, Filled.of(key, rows.cells(key)), new FaultList(), null);
  }

  @PostMapping("/row")
  ModelAndView save(
      @ModelAttribute("asked") Asked asked,
      Sent sent,
      @RequestParam MultiValueMap<String, String> values,
      RedirectAttributes after) {
    Map<String, String> cells = cells(values);
    FaultList faults = new FaultList();
    Cells row = Cells.ofForm(faults, cells);
    if (asked.sheet() == Sheets.USERS) {
      people.check(row);
    }
    RoomSettings base = changing.seenBy(asked.place(), sent);
    RoomSettings next = asked.rows(base).with(sent.keyOrNew(), row);
    if (next == null || !row.isSound()) {
      return form(asked, Filled.of(sent, cells), faults, null);
    }
    if (People.locksOut(next)) {
      return kept(asked, sent, cells, asked.say().text("settings.last-supervisor"));
    }
    Adopted adopted = changing.adopt(asked.place(), sent, next);
    if (!(adopted instanceof Adopted.Done)) {
      return form(asked, Filled.of(sent, cells), faults, adopted);
    }
    if (asked.sheet() == Sheets.USERS) {
      people.welcome(row, after);
    }
    return saved(asked, sent, after);
  }

  @PostMapping("/remove")
  ModelAndView remove(@ModelAttribute("asked") Asked asked, Sent sent, RedirectAttributes after) {
    Place place = asked.place();
    var uses = Uses.of(place.settings(), asked.sheet(), sent.keyOrNew());
    Rows<?> rows = asked.rows(place.settings());
    if (!uses.isEmpty()) {
      String where = changing.telling(asked.say()).uses(uses);
      return kept(asked, sent, rows.cells(sent.keyOrNew()), where);
    }
    RoomSettings next = asked.rows(changing.seenBy(place, sent)).without(sent.keyOrNew());
    if (People.locksOut(next)) {
      String why = asked.say().text("settings.last-supervisor");
      return kept(asked, sent, rows.cells(sent.keyOrNew()), why);
    }
    Adopted adopted = changing.adopt(place, sent, next);
    return adopted instanceof Adopted.Done
        ? saved(asked, sent, after)
        : form(asked, Filled.of(sent, rows.cells(sent.keyOrNew())), new FaultList(), adopted);
  }

  @PostMapping("/move")
  ModelAndView move(
      @ModelAttribute("asked") Asked asked,
      Sent sent,
      @RequestParam boolean earlier,
      RedirectAttributes after) {
    RoomSettings next =
        asked.rows(changing.seenBy(asked.place(), sent)).moved(sent.keyOrNew(), earlier);
    Adopted adopted = changing.adopt(asked.place(), sent, next);
    if (!(adopted instanceof Adopted.Done)) {
      after.addFlashAttribute("troubles", changing.troubles(asked.say(), asked.place(), adopted));
      return new ModelAndView("redirect:" + asked.address());
    }
    return saved(asked, sent, after);
  }

  /** The form again, with why nothing was changed. */
  private ModelAndView kept(Asked asked, Sent sent, Map<String, String> cells, String why) {
    ModelAndView form = form(asked, Filled.of(sent, cells), new FaultList(), null);
    form.setStatus(HttpStatus.CONFLICT);
    return form.addObject("kept", why);
  }

  private static ModelAndView saved(Asked asked, Sent sent, RedirectAttributes after) {
    Changing.done(sent, after);
    return new ModelAndView("redirect:" + asked.address());
  }

  private ModelAndView form(
      Asked asked, Filled filled, FaultList faults, @Nullable Adopted adopted) {
    var fields = asked.fields().of(asked.sheet(), filled.cells(), filled.isNew(), faults);
    if (asked.sheet() == Sheets.USERS && filled.isNew()) {
      fields.add(
          1,
          people.nameField(asked.fields(), filled.cells(), faults.sentence("name", asked.say())));
    }
    FormView form =
        new FormView(
            filled.key(),
            UUID.randomUUID().toString(),
            asked.place().visit().room().published().settingsVersion(),
            fields,
            filled.from(),
            adopted == null ? List.of() : changing.troubles(asked.say(), asked.place(), adopted));
    ModelAndView page = page("row", asked).addObject("form", form);
    if (!faults.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (adopted != null) {
      page.setStatus(HttpStatus.CONFLICT);
    }
    return page;
  }

  private static ModelAndView page(String name, Asked asked) {
    return new ModelAndView("settings/" + name)
        .addObject("place", asked.place())
        .addObject("sheet", asked.sheet());
  }

  private static Map<String, String> cells(MultiValueMap<String, String> values) {
    Map<String, String> cells = new TreeMap<>();
    values.forEach((name, all) ->
        cells.put(name, String.join(";", all.stream().filter(v -> !v.isEmpty()).toList())));
    return cells;
  }
}
