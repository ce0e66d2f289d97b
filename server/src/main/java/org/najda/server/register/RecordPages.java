package org.najda.server.register;

import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.View;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Life.Counted;
import org.najda.registers.keeping.Refusal;
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

/** A record: what it holds, its history, what may be done. */
@Page
@RequestMapping("/registers/{register}/{record}")
public final class RecordPages {
  private final Registrar registrar;
  private final Fleet fleet;
  private final InstantSource clock;

  public RecordPages(Registrar registrar, Fleet fleet, InstantSource clock) {
    this.registrar = registrar;
    this.fleet = fleet;
    this.clock = clock;
  }

  /** One request about a record. */
  public record Asked(
      Register register, String record, String person, Voice say, HttpSession session) {
    String address() {
      return References.address(register.key(), record);
    }
  }

  @ModelAttribute("asked")
  Asked asked(
      @PathVariable String register,
      @PathVariable String record,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession session) {
    String person = who.login().value();
    return new Asked(registrar.register(person, register), record, person, say, session);
  }

  @GetMapping
  ModelAndView show(@ModelAttribute("asked") Asked asked) {
    View view =
        registrar
            .view(asked.person(), asked.register(), asked.record())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    String reason = reason(asked);
    if (view.asksReason() && reason == null) {
      return new ModelAndView("registers/why")
          .addObject("record", asked.record())
          .addObject("address", asked.address() + "/why")
          .addObject("back", "/registers/" + asked.register().key());
    }
    return page(
        asked, registrar.open(asked.person(), asked.register(), asked.record(), reason), null);
  }

  /** The record as it is printed: what it holds, its history in the order of time, signatures. */
  @GetMapping("/sheet")
  ModelAndView sheet(@ModelAttribute("asked") Asked asked) {
    Opened opened = opened(asked);
    RecordView view = view(asked, opened);
    return new ModelAndView("registers/print")
        .addObject("label", wording(asked).label(asked.register().label()))
        .addObject("kind", wording(asked).label(asked.register().record()))
        .addObject("address", asked.address())
        .addObject("person", registrar.named(asked.person()))
        .addObject("made", asked.say().time(clock.instant(), opened.zone()))
        .addObject("entries", view.entries().reversed())
        .addObject("view", view);
  }

  private RecordView view(Asked asked, Opened opened) {
    Wording wording = wording(asked);
    var dues =
        wording.dues(opened.running(registrar.definitions()), opened.zone(), clock.instant());
    return RecordView.of(opened, wording, registrar.references(), asked.say(), dues);
  }

  @PostMapping("/why")
  ModelAndView why(@ModelAttribute("asked") Asked asked, @RequestParam String reason) {
    Reasons.require(reason);
    Reasons.keep(asked.session(), asked.address(), reason, clock.instant());
    return new ModelAndView("redirect:" + asked.address());
  }

  private @Nullable String reason(Asked asked) {
    return Reasons.find(asked.session(), asked.address(), clock.instant());
  }

  private Opened opened(Asked asked) {
    return registrar.open(asked.person(), asked.register(), asked.record(), reason(asked));
  }

  @GetMapping("/act/{act}")
  ModelAndView actForm(@ModelAttribute("asked") Asked asked, @PathVariable String act) {
    Opened opened = opened(asked);
    Map<String, String> typed = new TreeMap<>(EntryForm.fresh(clock.instant(), opened.zone()));
    typed.putAll(
        entryForm(asked, opened)
            .filled(registrar.origins().linksFor(asked.person(), opened, act(asked, act))));
    return form(asked, opened, act(asked, act), typed, null);
  }

  @PostMapping("/act/{act}")
  ModelAndView act(
      @ModelAttribute("asked") Asked asked,
      @PathVariable String act,
      @RequestParam String command,
      @RequestParam MultiValueMap<String, String> sent) {
    Act found = act(asked, act);
    Opened opened = opened(asked);
    Map<String, String> typed = EntryForm.typed(sent);
    EntryForm form = entryForm(asked, opened);
    var at = form.at(typed);
    if (at.isEmpty()) {
      return form(asked, opened, found, typed, Refusals.badTime());
    }
    return switch (enter(asked, new Request.Do(act, at.get(), form.values(typed)), command)) {
      case Outcome.Entered entered -> new ModelAndView("redirect:" + asked.address());
      case Outcome.Refused refused -> form(asked, opened, found, typed, refused.refusal());
    };
  }

  @GetMapping("/correct/{entry}")
  ModelAndView correctionForm(@ModelAttribute("asked") Asked asked, @PathVariable int entry) {
    Opened opened = opened(asked);
    Counted wrong = counted(opened, entry);
    return correction(
        asked, opened, wrong, entryForm(asked, opened).asTyped(wrong, opened.view()), null);
  }

  @PostMapping("/correct/{entry}")
  ModelAndView correct(
      @ModelAttribute("asked") Asked asked,
      @PathVariable int entry,
      @RequestParam String command,
      @RequestParam MultiValueMap<String, String> sent) {
    Opened opened = opened(asked);
    Counted wrong = counted(opened, entry);
    Map<String, String> typed = EntryForm.typed(sent);
    EntryForm form = entryForm(asked, opened);
    Request.Correct wanted = form.correction(wrong, typed, opened.view());
    return switch (enter(asked, wanted, command)) {
      case Outcome.Entered entered -> new ModelAndView("redirect:" + asked.address());
      case Outcome.Refused refused -> correction(asked, opened, wrong, typed, refused.refusal());
    };
  }

  @PostMapping("/confirm/{entry}")
  ModelAndView confirm(
      @ModelAttribute("asked") Asked asked, @PathVariable int entry, @RequestParam String command) {
    return decided(asked, new Request.Confirm(entry), command);
  }

  @PostMapping("/reject/{entry}")
  ModelAndView reject(
      @ModelAttribute("asked") Asked asked,
      @PathVariable int entry,
      @RequestParam String reason,
      @RequestParam String command) {
    return decided(asked, new Request.Reject(entry, reason), command);
  }

  private ModelAndView decided(Asked asked, Request wanted, String command) {
    return switch (enter(asked, wanted, command)) {
      case Outcome.Entered entered -> new ModelAndView("redirect:" + asked.address());
      case Outcome.Refused refused -> page(asked, opened(asked), refused.refusal());
    };
  }

  private Outcome enter(Asked asked, Request wanted, String command) {
    return registrar.enter(
        asked.person(), asked.register(), asked.record(), wanted, RequestIds.checked(command));
  }

  private static Act act(Asked asked, String key) {
    return asked
        .register()
        .findAct(key)
        .filter(act -> !act.opens())
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private static Counted counted(Opened opened, int entry) {
    return opened.life().acts().stream()
        .filter(each -> each.entry() == entry)
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private ModelAndView page(Asked asked, Opened opened, @Nullable Refusal refusal) {
    Wording wording = wording(asked);
    ModelAndView page =
        new ModelAndView("registers/record")
            .addObject("register", asked.register().key())
            .addObject("label", wording.label(asked.register().label()))
            .addObject("kind", wording.label(asked.register().record()))
            .addObject("address", asked.address())
            .addObject("command", UUID.randomUUID().toString())
            .addObject("trouble", refusal == null ? null : wording.refusal(refusal, opened.zone()))
            .addObject("beginnings", beginnings(asked, wording))
            .addObject("aboard", aboard(asked, opened))
            .addObject("view", view(asked, opened));
    return Refusals.told(page, refusal);
  }

  /** In words, the units that have the vehicle now that the record is about. */
  private List<String> aboard(Asked asked, Opened opened) {
    Voice say = asked.say();
    return fleet.listAboard(asked.register(), asked.record()).stream()
        .map(each ->
            say.text(
                "fleet.aboard",
                Map.of(
                    "unit", each.unit(),
                    "room", say.name(each.room()),
                    "since", say.time(each.since(), opened.zone()))))
        .toList();
  }

  private List<RecordView.Beginning> beginnings(Asked asked, Wording wording) {
    return registrar.origins().list(asked.person(), asked.register().key(), asked.record()).stream()
        .map(way ->
            new RecordView.Beginning(
                way.address(), wording.label(way.act().label()), wording.unit(way.unit())))
        .toList();
  }

  private ModelAndView form(
      Asked asked, Opened opened, Act act, Map<String, String> typed, @Nullable Refusal refusal) {
    return form(asked, opened, "/act/" + act.key(), wording(asked).label(act.label()), refusal)
        .addObject("fields", entryForm(asked, opened).fields(act, "", typed, refusal));
  }

  private ModelAndView correction(
      Asked asked,
      Opened opened,
      Counted wrong,
      Map<String, String> typed,
      @Nullable Refusal refusal) {
    String title =
        asked
            .say()
            .text(
                "register.correct.title",
                Map.of("entry", wrong.entry(), "act", wording(asked).act(wrong.act())));
    return form(asked, opened, "/correct/" + wrong.entry(), title, refusal)
        .addObject(
            "fields",
            entryForm(asked, opened).correctionFields(wrong, typed, refusal, opened.view()));
  }

  private ModelAndView form(
      Asked asked, Opened opened, String path, String title, @Nullable Refusal refusal) {
    String lead = wording(asked).label(asked.register().record()) + " " + asked.record();
    EntryForm.Way way = new EntryForm.Way(asked.address() + path, asked.address());
    return entryForm(asked, opened).page(title, lead, way, refusal);
  }

  private EntryForm entryForm(Asked asked, Opened opened) {
    return new EntryForm(asked.say(), wording(asked), asked.register(), opened.zone());
  }

  private Wording wording(Asked asked) {
    return registrar.wording(asked.say(), asked.register());
  }
}
