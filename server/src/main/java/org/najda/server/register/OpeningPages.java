package org.najda.server.register;

import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.View;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Origin;
import org.najda.registers.definition.Register;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.RefusalCode;
import org.najda.registers.keeping.Request;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The opening of records, also of those that are begun from an incident or another record. */
@Page
@RequestMapping("/registers")
public final class OpeningPages {
  private final Registrar registrar;
  private final InstantSource clock;

  public OpeningPages(Registrar registrar, InstantSource clock) {
    this.registrar = registrar;
    this.clock = clock;
  }

  @GetMapping("/{register}/new")
  ModelAndView form(
      @PathVariable String register,
      @RequestParam String act,
      @RequestParam String unit,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(defaultValue = "") String from,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession session) {
    Asked asked = asked(who, register, act, unit);
    Map<String, String> typed = new TreeMap<>(EntryForm.fresh(clock.instant(), asked.zone()));
    if (as.isEmpty()) {
      return form(asked, say, typed, null);
    }
    String person = who.login().value();
    Origin origin =
        asked.act().origins().stream()
            .filter(each -> each.as().equals(as))
            .findFirst()
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    var way = new Origins.Way(asked.register(), asked.act(), origin, unit, from);
    Optional<String> begun =
        origin.once()
            ? registrar.origins().findBegun(person, asked.register(), as, from)
            : Optional.empty();
    Optional<String> elsewhere =
        begun
            .map(record -> References.address(asked.register().key(), record))
            .or(() -> toBeOpenedFirst(way, person, session));
    if (elsewhere.isPresent()) {
      return new ModelAndView("redirect:" + elsewhere.get());
    }
    typed.putAll(entryForm(asked, say).filled(known(way, person, say, session)));
    return form(asked, say, typed, null);
  }

  /** The register of what a record is begun from; empty where that is an incident. */
  private Optional<Register> source(Origins.Way way) {
    return way.register().getField(way.origin().as()).type() instanceof FieldType.Link link
        ? Optional.of(registrar.definitions().getRegister(link.register()))
        : Optional.empty();
  }

  /** A record that its reader has not said why he looks at. */
  private Optional<String> toBeOpenedFirst(Origins.Way way, String person, HttpSession session) {
    return source(way)
        .filter(register ->
            registrar.view(person, register, way.from()).filter(View::asksReason).isPresent())
        .map(register -> References.address(register.key(), way.from()))
        .filter(address -> Reasons.find(session, address, clock.instant()) == null);
  }

  private Map<String, String> known(
      Origins.Way way, String person, Voice say, HttpSession session) {
    return source(way)
        .map(register -> {
          String reason =
              Reasons.find(
                  session, References.address(register.key(), way.from()), clock.instant());
          Opened opened = registrar.open(person, register, way.from(), reason);
          return Origins.fill(way, opened, wording(say, register));
        })
        .orElseGet(() ->
            registrar
                .references()
                .rooms()
                .findIncident(person, way.from())
                .map(incident -> Origins.fill(way, incident, say))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
  }

  /** Where what was begun before stands, when somebody tries it again and may know of it. */
  private Optional<String> begunBefore(
      Asked asked, String person, Map<String, String> values, Refusal refusal) {
    String as = refusal.field();
    return refusal.code() == RefusalCode.ALREADY_BEGUN && as != null
        ? registrar
            .origins()
            .findBegun(person, asked.register(), as, values.getOrDefault(as, ""))
            .map(record -> References.address(asked.register().key(), record))
        : Optional.empty();
  }

  @PostMapping("/{register}/new")
  ModelAndView begin(
      @PathVariable String register,
      @RequestParam String act,
      @RequestParam String unit,
      @RequestParam String command,
      @RequestParam(defaultValue = "false") boolean again,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Asked asked = asked(who, register, act, unit);
    Map<String, String> typed = EntryForm.typed(sent);
    EntryForm form = entryForm(asked, say);
    var at = form.at(typed);
    if (at.isEmpty()) {
      return form(asked, say, typed, Refusals.badTime());
    }
    Map<String, String> values = form.values(typed);
    String id = RequestIds.checked(command);
    var alike = again ? Optional.<Alike>empty() : registrar.findAlike(asked.register(), values);
    if (alike.isPresent() && !registrar.hasEntered(asked.register(), id)) {
      return form(asked, say, typed, null).addObject("again", told(alike.get(), asked, say));
    }
    Outcome outcome =
        registrar.begin(
            who.login().value(), asked.register(), unit, new Request.Do(act, at.get(), values), id);
    return switch (outcome) {
      case Outcome.Entered entered ->
          new ModelAndView("redirect:" + References.address(register, entered.record()));
      case Outcome.Refused refused ->
          begunBefore(asked, who.login().value(), values, refused.refusal())
              .map(address -> new ModelAndView("redirect:" + address))
              .orElseGet(() -> form(asked, say, typed, refused.refusal()));
    };
  }

  private String told(Alike alike, Asked asked, Voice say) {
    return say.text(
        "register.again",
        Map.of(
            "record", wording(say, asked.register()).label(asked.register().record()),
            "unit", wording(say, asked.register()).unit(alike.unit()),
            "since", say.time(alike.since(), asked.zone())));
  }

  /** One request for a new record. */
  private record Asked(Register register, Act act, String unit, ZoneId zone) {}

  private Asked asked(Account who, String key, String act, String unit) {
    String person = who.login().value();
    Register register = registrar.register(person, key);
    Act found =
        register
            .findAct(act)
            .filter(Act::opens)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    if (!registrar.reader(person, register).unitsToOpenIn().contains(unit)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return new Asked(register, found, unit, registrar.directory().zoneOf(unit));
  }

  private EntryForm entryForm(Asked asked, Voice say) {
    return new EntryForm(say, wording(say, asked.register()), asked.register(), asked.zone());
  }

  private ModelAndView form(
      Asked asked, Voice say, Map<String, String> typed, @Nullable Refusal refusal) {
    Wording wording = wording(say, asked.register());
    EntryForm form = entryForm(asked, say);
    String register = "/registers/" + asked.register().key();
    return form.page(
            wording.label(asked.act().label()),
            wording.unit(asked.unit()),
            new EntryForm.Way(register + "/new", register),
            refusal)
        .addObject("here", here(asked))
        .addObject("hidden", Map.of("act", asked.act().key(), "unit", asked.unit()))
        .addObject("fields", form.fields(asked.act(), asked.register().keptAt(), typed, refusal));
  }

  /** The form's address, also where it is shown again because of a refusal. */
  private static String here(Asked asked) {
    return UriComponentsBuilder.fromPath("/registers/" + asked.register().key() + "/new")
        .queryParam("act", asked.act().key())
        .queryParam("unit", asked.unit())
        .toUriString();
  }

  private Wording wording(Voice say, Register register) {
    return registrar.wording(say, register);
  }
}
