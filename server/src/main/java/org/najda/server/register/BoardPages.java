package org.najda.server.register;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.State;
import org.najda.registers.due.Due;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Registrar.Held;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The board of a register that counts somebody's time by law, and what is printed from it: the list
 * of a day, and the note for who takes over. Each record shown is a look at it; who has to give a
 * reason gives one for the whole sheet, by POST.
 */
@Page
@RequestMapping(
    path = "/registers/{register}",
    method = {RequestMethod.GET, RequestMethod.POST})
public final class BoardPages {
  private static final int LONGEST_REASON = 400;

  /** Longer than the law lets anybody be kept. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Registrar registrar;
  private final InstantSource clock;

  public BoardPages(Registrar registrar, InstantSource clock) {
    this.registrar = registrar;
    this.clock = clock;
  }

  /** Where records are kept, and those that are kept there, the most urgent first. */
  record Station(String unit, String label, List<Holding> holdings) {}

  /** One request for a board or sheet. */
  public record Asked(Register register, String person, String reason, Voice say) {}

  @ModelAttribute("asked")
  Asked asked(
      @PathVariable String register,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    String person = who.login().value();
    Register found = registrar.register(person, register);
    if (!Alike.isAskedIn(found) || reason.length() > LONGEST_REASON) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return new Asked(found, person, reason.strip(), say);
  }

  @RequestMapping("/board")
  ModelAndView board(@ModelAttribute("asked") Asked asked) {
    return page("registers/board", "board", asked, open(asked, "board"));
  }

  @RequestMapping("/handover")
  ModelAndView handover(@ModelAttribute("asked") Asked asked) {
    return page("registers/sheets", "handover", asked, open(asked, "handover"));
  }

  /**
   * Those open on a day, and those that ended on it.
   *
   * @param day of the places' calendars; blank: today
   */
  @RequestMapping("/day")
  ModelAndView day(
      @ModelAttribute("asked") Asked asked, @RequestParam(defaultValue = "") String day) {
    LocalDate wanted = day.isBlank() ? null : parsed(day);
    LocalDate about =
        wanted == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : wanted;
    Instant since = about.atStartOfDay(ZoneOffset.UTC).toInstant().minus(LONGEST);
    List<Held> held =
        held(asked, since, "day").stream()
            .filter(each -> isOn(each, wanted, clock.instant()))
            .toList();
    return page("registers/sheets", "day", asked, held)
        .addObject("day", wanted == null ? "" : wanted.toString());
  }

  private static LocalDate parsed(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException none) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  /** Whether a record was open at any moment of a day, or was ended on it. */
  private static boolean isOn(Held held, @Nullable LocalDate day, Instant now) {
    ZoneId zone = held.listed().zone();
    LocalDate wanted = day == null ? now.atZone(zone).toLocalDate() : day;
    Instant end = end(held);
    return !held.listed().row().opened().atZone(zone).toLocalDate().isAfter(wanted)
        && (end == null || !end.atZone(zone).toLocalDate().isBefore(wanted));
  }

  /** When it was closed; null while it is open, and where it is not shown. */
  private static @Nullable Instant end(Held held) {
    Opened opened = held.opened();
    boolean closed =
        opened != null
            && opened.register().findState(opened.life().state()).filter(State::last).isPresent();
    return closed ? opened.life().acts().getLast().at() : null;
  }

  private List<Held> open(Asked asked, String occasion) {
    return held(asked, clock.instant(), occasion).stream()
        .filter(each -> end(each) == null)
        .toList();
  }

  private List<Held> held(Asked asked, Instant since, String occasion) {
    return registrar.hold(
        asked.person(), asked.register(), since, asked.reason(), "sheet: " + occasion);
  }

  /** What falls due first stands first; what has no end, last. */
  private static Instant urgency(Held held) {
    return held.listed().running().stream().findFirst().map(Due::end).orElse(Instant.MAX);
  }

  private ModelAndView page(String template, String sheet, Asked asked, List<Held> held) {
    Wording wording = registrar.wording(asked.say(), asked.register());
    Instant now = clock.instant();
    return new ModelAndView(template)
        .addObject("register", asked.register().key())
        .addObject("label", wording.label(asked.register().label()))
        .addObject("sheet", sheet)
        .addObject("person", registrar.named(asked.person()))
        .addObject("made", wording.time(now, zone(held, asked.person())))
        .addObject("withheld", held.stream().anyMatch(each -> each.opened() == null))
        .addObject("stations", stations(asked.register(), wording, held, now));
  }

  private ZoneId zone(List<Held> held, String person) {
    return held.stream()
        .findFirst()
        .map(each -> each.listed().zone())
        .orElseGet(() -> registrar.zoneOf(person));
  }

  private static List<Station> stations(
      Register register, Wording wording, List<Held> held, Instant now) {
    SortedMap<String, List<Held>> byUnit = new TreeMap<>();
    held.forEach(each ->
        byUnit.computeIfAbsent(each.listed().row().unit(), unit -> new ArrayList<>()).add(each));
    Holding.Showing showing = new Holding.Showing(register, wording, now);
    return byUnit.entrySet().stream()
        .map(station ->
            new Station(
                station.getKey(),
                wording.unit(station.getKey()),
                station.getValue().stream()
                    .sorted(Comparator.comparing(BoardPages::urgency))
                    .map(each -> showing.of(each.listed(), each.opened()))
                    .toList()))
        .toList();
  }
}
