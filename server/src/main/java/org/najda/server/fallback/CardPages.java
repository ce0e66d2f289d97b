package org.najda.server.fallback;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallOutcome;
import org.najda.core.EnumWords;
import org.najda.core.desk.Refusal;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.FallbackEvent.CardEntered;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Incident;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.personal.PersonalVault;
import org.najda.server.place.PlaceFinder;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Outcome;
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

/** Enters cards of an outage, one after the other. */
@Page
@RequestMapping("/fallback/{room}/cards")
public final class CardPages {
  /** How many of those entered lately are shown. */
  private static final int LATELY = 30;

  private final Doorkeeper doorkeeper;
  private final PersonalVault vault;
  private final PlaceFinder places;
  private final InstantSource clock;

  public CardPages(
      Doorkeeper doorkeeper, PersonalVault vault, PlaceFinder places, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.vault = vault;
    this.places = places;
    this.clock = clock;
  }

  /** A card that became an incident the room still knows. */
  public record Entered(String card, long incident, String nature, String at, String by) {}

  @GetMapping
  ModelAndView show(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      @RequestParam Map<String, String> values) {
    Visit visit = enter(room, who);
    Map<String, String> filled = new TreeMap<>(values);
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings(visit).zone());
    filled.putIfAbsent("day", today.toString());
    return page(visit, say, filled, Map.of(), List.of());
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      @RequestParam Map<String, String> sent,
      RedirectAttributes after) {
    Visit visit = enter(room, who);
    Map<String, String> values = fields(sent);
    // A place chosen for other words than stand there now is no longer chosen.
    if (!values.getOrDefault("place", "").equals(values.getOrDefault("sought", ""))) {
      values.remove("point");
    }
    CardReading form = new CardReading(say, settings(visit).zone(), values);
    Outcome outcome = new CardEntry(vault, visit, withLabel(form, values)).enter(values);
    return switch (outcome) {
      case Outcome.Done done -> done(visit, values, done, after);
      case Outcome.Refused refused -> {
        refuse(form, say, refused.refusal());
        yield again(visit, say, values, form);
      }
      case Outcome.Unavailable away ->
          throw ProblemException.of(
              away.isBusy() ? ProblemCode.BUSY : ProblemCode.ROOM_UNAVAILABLE);
      case null -> again(visit, say, values, form);
    };
  }

  private static CardReading withLabel(CardReading form, Map<String, String> values) {
    String[] chosen = form.value("point").split(",", 4);
    if (chosen.length == 4) {
      values.put("label", chosen[3]);
      values.put("point", String.join(",", Arrays.copyOf(chosen, 3)));
    }
    return form;
  }

  /** What of a form is the card's. */
  private static Map<String, String> fields(Map<String, String> sent) {
    Map<String, String> fields = new TreeMap<>(sent);
    Set<String> own =
        Set.of(
            "card",
            "day",
            "rang",
            "answered",
            "number",
            "name",
            "nature",
            "priority",
            "outcome",
            "place",
            "sought",
            "point",
            "words",
            "closed",
            "code");
    fields
        .keySet()
        .removeIf(name -> !own.contains(name) && !name.matches("(unit|sent|onscene|cleared)\\d"));
    fields.replaceAll((name, value) -> value.replace("\0", "").strip());
    return fields;
  }

  private static void refuse(CardReading form, Voice say, Refusal refusal) {
    if (refusal.code() == RefusalCode.ID_REUSED) {
      form.fault("card", "cards.fault.used");
      return;
    }
    form.faults()
        .putIfAbsent(
            form.field(refusal.field()),
            say.text("refusal." + refusal.code().id() + ".detail", refusal.args()));
  }

  private static ModelAndView done(
      Visit visit, Map<String, String> values, Outcome.Done done, RedirectAttributes after) {
    after.addFlashAttribute("entered", values.get("card"));
    done.events().stream()
        .map(recorded -> recorded.event())
        .filter(CardEntered.class::isInstance)
        .flatMap(event -> Stream.ofNullable(((CardEntered) event).incident()))
        .findFirst()
        .ifPresent(incident -> after.addFlashAttribute("incident", incident.number()));
    after.addAttribute("day", values.get("day"));
    after.addAttribute("card", next(values.getOrDefault("card", "")));
    return new ModelAndView("redirect:/fallback/" + visit.room().id() + "/cards");
  }

  /** The card that lies below on the pile. */
  private static String next(String card) {
    int dash = card.indexOf('-');
    int number = Integer.parseInt(card.substring(dash + 1, dash + 3)) + 1;
    return card.substring(0, dash) + "-%02d".formatted(Math.min(number, 99));
  }

  private ModelAndView again(Visit visit, Voice say, Map<String, String> values, CardReading form) {
    String sought = form.value("place");
    List<PlaceFinder.Offered> offered =
        sought.isEmpty() || !form.faults().containsKey("place")
            ? List.of()
            : places.offer(visit.room().id(), visit.state(), sought, say.language());
    if (!sought.isEmpty() && offered.isEmpty() && form.faults().containsKey("place")) {
      form.faults().put("place", say.text("cards.fault.no-place"));
    }
    values.put("sought", sought);
    ModelAndView page = page(visit, say, values, form.faults(), offered);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView page(
      Visit visit,
      Voice say,
      Map<String, String> values,
      Map<String, String> faults,
      List<PlaceFinder.Offered> offered) {
    return new ModelAndView("fallback/cards")
        .addObject("room", visit.room().id())
        .addObject("settings", settings(visit))
        .addObject("outcomes", Arrays.stream(CallOutcome.values()).map(EnumWords::of).toList())
        .addObject("values", values)
        .addObject("faults", faults)
        .addObject("offered", offered)
        .addObject("lines", lines(values))
        .addObject("lately", lately(visit, say));
  }

  private static List<Integer> lines(Map<String, String> values) {
    List<Integer> lines = new ArrayList<>();
    for (int line = 0; line < CardReading.LINES; line++) {
      lines.add(line);
    }
    return lines;
  }

  private static List<Entered> lately(Visit visit, Voice say) {
    RoomSettings settings = settings(visit);
    List<Entered> entered = new ArrayList<>();
    for (Incident incident : visit.state().incidents().values()) {
      LateEntry late = incident.opening().late();
      if (late != null) {
        entered.add(
            new Entered(
                late.card().text(),
                incident.id().number(),
                nature(settings, incident.assessment().nature(), say),
                say.time(incident.opening().at(), settings.zone()),
                incident.opening().by().value()));
      }
    }
    return entered.reversed().stream().limit(LATELY).toList();
  }

  private static String nature(RoomSettings settings, String code, Voice say) {
    return settings.response().natures().stream()
        .filter(nature -> nature.code().equals(code))
        .map(nature -> say.name(nature.name()))
        .findFirst()
        .orElse(code);
  }

  private Visit enter(String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.ENTER_CARD);
    return visit;
  }

  private static RoomSettings settings(Visit visit) {
    @Nullable RoomSettings settings = visit.state().settings();
    if (settings == null) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return settings;
  }
}
