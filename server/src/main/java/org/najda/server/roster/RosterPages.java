package org.najda.server.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.registers.directory.Directory;
import org.najda.registers.roster.Duty;
import org.najda.server.account.Account;
import org.najda.server.directory.Directories;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Rooms;
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
  static final Duration SHOWN_BACK = Duration.ofDays(7);
  private static final Duration USUAL = Duration.ofHours(12);

  private final Rosters rosters;
  private final RosterRights rights;
  private final Directories directories;
  private final Rooms rooms;
  private final InstantSource clock;

  public RosterPages(
      Rosters rosters,
      RosterRights rights,
      Directories directories,
      Rooms rooms,
      InstantSource clock) {
    this.rosters = rosters;
    this.rights = rights;
    this.directories = directories;
    this.rooms = rooms;
    this.clock = clock;
  }

  /**
   * A unit, and who is on duty there now.
   *
   * @param room the command room that is told last; null for all of them
   * @param roomIsHere false where the directory names one that is not on this server
   */
  public record UnitLine(
      String unit, String label, List<String> onDuty, @Nullable String room, boolean roomIsHere) {}

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
                line(unit, say, roster.listOnDuty(unit, now).stream().map(this::name).toList()))
            .toList();
    return new ModelAndView("rosters/units").addObject("units", lines);
  }

  private UnitLine line(String unit, Voice say, List<String> onDuty) {
    String room = directory().findRoomOf(unit).orElse(null);
    Optional<RoomSettings> settings =
        Optional.ofNullable(room)
            .flatMap(id -> rooms.find(new RoomId(id)))
            .flatMap(found -> Optional.ofNullable(found.published().settings()));
    return new UnitLine(
        unit,
        rights.label(unit, say),
        onDuty,
        settings.map(found -> say.name(found.name())).orElse(room),
        settings.isPresent());
  }

  @GetMapping("/{unit}")
  ModelAndView unit(
      @PathVariable String unit,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    ZoneId zone = directory().zoneOf(unit);
    DutyRow usual = new DutyRow(0, unit, "", local(now, zone), local(now.plus(USUAL), zone));
    return page(who, say, usual, null);
  }

  @PostMapping("/{unit}")
  ModelAndView add(
      @PathVariable String unit,
      @RequestParam String person,
      @RequestParam String from,
      @RequestParam String to,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    rights.requireKeeper(who.login().value(), unit);
    DutyRow typed = new DutyRow(0, unit, person, from, to);
    return switch (new DutyReader(directory()).read(typed)) {
      case DutyReader.Read.Unfit unfit -> {
        ModelAndView page = page(who, say, typed, unfit);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case DutyReader.Read.Fit fit -> {
        rosters.add(List.of(fit.duty()), who.login().value(), clock.instant());
        yield new ModelAndView("redirect:/rosters/" + unit);
      }
    };
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
      Account who, Voice say, DutyRow typed, DutyReader.Read.@Nullable Unfit unfit) {
    String unit = typed.unit();
    rights.requireReader(who.login().value(), unit);
    Instant now = clock.instant();
    ZoneId zone = directory().zoneOf(unit);
    return new ModelAndView("rosters/unit")
        .addObject("unit", unit)
        .addObject("label", rights.label(unit, say))
        .addObject("keeps", rights.keeps(who.login().value(), unit))
        .addObject("fields", new DutyForm(say, zone, people(unit), typed, unfit).fields())
        .addObject(
            "duties",
            rosters.list(unit, now.minus(SHOWN_BACK)).stream()
                .map(duty -> line(duty, zone, now, say))
                .toList());
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

  private Directory directory() {
    return rights.directory();
  }

  private static String local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toString();
  }
}
