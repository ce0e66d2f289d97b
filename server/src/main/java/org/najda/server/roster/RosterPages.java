package org.najda.server.roster;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.directory.Directory;
import org.najda.registers.roster.Duty;
import org.najda.server.account.Account;
import org.najda.server.directory.Directories;
import org.najda.server.page.FieldView;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is on duty at a unit: seen by all who work there, written by its chief. */
@Page
@RequestMapping("/rosters")
public final class RosterPages {
  private static final Duration SHOWN_BACK = Duration.ofDays(7);
  private static final Duration USUAL = Duration.ofHours(12);

  private final Rosters rosters;
  private final RosterRights rights;
  private final Directories directories;
  private final InstantSource clock;

  public RosterPages(
      Rosters rosters, RosterRights rights, Directories directories, InstantSource clock) {
    this.rosters = rosters;
    this.rights = rights;
    this.directories = directories;
    this.clock = clock;
  }

  /** A unit, and who is on duty there now. */
  public record UnitLine(String unit, String label, List<String> onDuty) {}

  /**
   * A duty.
   *
   * @param starts as a moment: by it the duty is named
   * @param when {@code past}, {@code now} or {@code later}
   */
  public record DutyLine(
      String person, String name, String from, String to, String starts, String when) {}

  @GetMapping
  ModelAndView units(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    Instant now = clock.instant();
    var roster = rosters.load(now);
    List<UnitLine> lines =
        rights.listUnits(who.login().value()).stream()
            .map(unit ->
                new UnitLine(
                    unit,
                    label(unit, say),
                    roster.listOnDuty(unit, now).stream().map(this::name).toList()))
            .toList();
    return new ModelAndView("rosters/units").addObject("units", lines);
  }

  @GetMapping("/{unit}")
  ModelAndView unit(
      @PathVariable String unit,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    ZoneId zone = directory().zoneOf(unit);
    return page(
        unit, who, say, new Typed("", local(now, zone), local(now.plus(USUAL), zone)), null);
  }

  /** What was typed into the form. */
  private record Typed(String person, String from, String to) {}

  @PostMapping("/{unit}")
  ModelAndView add(
      @PathVariable String unit,
      @RequestParam String person,
      @RequestParam String from,
      @RequestParam String to,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    rights.requireKeeper(who.login().value(), unit);
    Typed typed = new Typed(person, from, to);
    String fault = fault(unit, typed);
    if (fault != null) {
      ModelAndView page = page(unit, who, say, typed, fault);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    ZoneId zone = directory().zoneOf(unit);
    rosters.add(
        List.of(new Duty(unit, person, moment(from, zone), moment(to, zone))),
        who.login().value(),
        clock.instant());
    return new ModelAndView("redirect:/rosters/" + unit);
  }

  /** The name of the text that says what is wrong; null when nothing is. */
  private @Nullable String fault(String unit, Typed typed) {
    ZoneId zone = directory().zoneOf(unit);
    if (!people(unit).containsKey(typed.person())) {
      return "roster.fault.person";
    }
    try {
      return moment(typed.to(), zone).isAfter(moment(typed.from(), zone))
          ? null
          : "roster.fault.order";
    } catch (DateTimeException none) {
      return "roster.fault.time";
    }
  }

  @PostMapping("/{unit}/end")
  ModelAndView end(
      @PathVariable String unit,
      @RequestParam String person,
      @RequestParam Instant starts,
      @AuthenticationPrincipal Account who) {
    rights.requireKeeper(who.login().value(), unit);
    if (!rosters.end(unit, person, starts, who.login().value(), clock.instant())) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return new ModelAndView("redirect:/rosters/" + unit);
  }

  private ModelAndView page(
      String unit, Account who, Voice say, Typed typed, @Nullable String fault) {
    rights.requireReader(who.login().value(), unit);
    Instant now = clock.instant();
    ZoneId zone = directory().zoneOf(unit);
    return new ModelAndView("rosters/unit")
        .addObject("unit", unit)
        .addObject("label", label(unit, say))
        .addObject("keeps", rights.keeps(who.login().value(), unit))
        .addObject("fault", fault == null ? null : say.text(fault))
        .addObject("fields", fields(unit, say, typed, zone))
        .addObject(
            "duties",
            rosters.list(unit, now.minus(SHOWN_BACK)).stream()
                .map(duty -> line(duty, zone, now, say))
                .toList());
  }

  private List<FieldView> fields(String unit, Voice say, Typed typed, ZoneId zone) {
    List<FieldView.Option> people =
        people(unit).entrySet().stream()
            .map(each ->
                new FieldView.Option(
                    each.getKey(),
                    each.getValue() + " (" + each.getKey() + ")",
                    each.getKey().equals(typed.person())))
            .toList();
    String hint = say.text("register.at.hint", Map.of("zone", zone.getId()));
    return List.of(
        field("person", say.text("roster.person"), null, "one", typed.person(), people),
        field("from", say.text("roster.from"), hint, "moment", typed.from(), List.of()),
        field("to", say.text("roster.to"), hint, "moment", typed.to(), List.of()));
  }

  private static FieldView field(
      String name,
      String label,
      @Nullable String hint,
      String input,
      String value,
      List<FieldView.Option> options) {
    return new FieldView(
        new FieldView.Naming(name, label, hint, true), input, value, false, options, null);
  }

  private DutyLine line(Duty duty, ZoneId zone, Instant now, Voice say) {
    String when = duty.covers(now) ? "now" : duty.from().isAfter(now) ? "later" : "past";
    return new DutyLine(
        duty.person(),
        name(duty.person()),
        say.time(duty.from(), zone),
        say.time(duty.to(), zone),
        duty.from().toString(),
        when);
  }

  /** Those who work at a unit today, with their names. */
  private SortedMap<String, String> people(String unit) {
    Directory directory = directory();
    SortedMap<String, String> people = new TreeMap<>();
    directory
        .listPostingsIn(unit, clock.instant().atZone(directory.zoneOf(unit)).toLocalDate())
        .forEach(posting -> people.put(posting.person(), name(posting.person())));
    return people;
  }

  private String name(String person) {
    return directories.findStaff(person).map(staff -> staff.name()).orElse(person);
  }

  private String label(String unit, Voice say) {
    return directory()
        .findUnit(unit)
        .map(found -> say.choose(found.label().ar(), found.label().fr(), found.label().en()))
        .orElse(unit);
  }

  private Directory directory() {
    return rights.directory();
  }

  private static String local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toString();
  }

  private static Instant moment(String text, ZoneId zone) {
    return LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
  }
}
