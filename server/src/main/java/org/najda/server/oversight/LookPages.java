package org.najda.server.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Reasons;
import org.najda.server.register.Registrar;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at what: the unusual first. Reading it is written down before anything is shown. */
@Page
@RequestMapping("/oversight/looks")
public final class LookPages {
  private static final int USUAL_DAYS = 7;
  private static final int MOST_SHOWN = 300;

  private final Overseers overseers;
  private final Readings readings;
  private final Registrar registrar;
  private final AccessLog log;
  private final InstantSource clock;

  LookPages(
      Overseers overseers,
      Readings readings,
      Registrar registrar,
      AccessLog log,
      InstantSource clock) {
    this.overseers = overseers;
    this.readings = readings;
    this.registrar = registrar;
    this.log = log;
    this.clock = clock;
  }

  /** What was typed; days are whole ones of the reader's place. */
  public record Typed(
      String person, String register, String record, String from, String to, String reason) {
    public Typed {
      person = person == null ? "" : person.strip();
      register = register == null ? "" : register;
      record = record == null ? "" : record.strip();
      reason = reason == null ? "" : reason.strip();
    }
  }

  /** A look as the list shows it. */
  public record Line(
      String at, String person, String where, String record, String reason, List<String> rules) {}

  @GetMapping
  ModelAndView ask(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone(who, say));
    return page(
        say,
        new Typed("", "", "", today.minusDays(USUAL_DAYS - 1).toString(), today.toString(), ""));
  }

  @PostMapping
  ModelAndView read(
      @ModelAttribute("typed") Typed typed,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    Reasons.require(typed.reason());
    ZoneId zone = zone(who, say);
    Instant from = day(typed.from()).atStartOfDay(zone).toInstant();
    Instant to = day(typed.to()).plusDays(1).atStartOfDay(zone).toInstant();
    log.add(clock.instant(), who.login(), AccessAct.LOG_READ, typed.person(), typed.reason());
    Named named = new Named(say, registrar);
    List<Line> lines =
        Unusual.judge(
                readings.list(
                    new Readings.Asked(typed.person(), typed.register(), typed.record(), from, to)))
            .stream()
            .limit(MOST_SHOWN)
            .map(each -> line(each, named, zone))
            .toList();
    List<Deed> deeds =
        log.list(typed.person(), from, to, MOST_SHOWN).stream()
            .map(each -> Deed.of(each, named, zone))
            .toList();
    return page(say, typed).addObject("lines", lines).addObject("deeds", deeds);
  }

  private ModelAndView page(Voice say, Typed typed) {
    List<Named.Choice> registers = new Named(say, registrar).registers();
    return new ModelAndView("oversight/looks")
        .addObject("typed", typed)
        .addObject("registers", registers);
  }

  private static Line line(Unusual.Judged judged, Named named, ZoneId zone) {
    Reading reading = judged.reading();
    return new Line(
        named.say().time(reading.at(), zone),
        named.person(reading.person()),
        named.register(reading.where()),
        reading.record(),
        reading.reason(),
        judged.rules().stream()
            .map(rule -> named.say().text("oversight.rule." + rule.id()))
            .toList());
  }

  private ZoneId zone(Account who, Voice say) {
    return new Named(say, registrar).zone(who.login().value());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }
}
