package org.najda.server.register;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import org.najda.core.PersonId;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file shown to whom it is about, by whoever keeps it and in his presence: once, as long as its
 * act may still be done, with everybody else masked, and written down before it is shown.
 */
@Page
@RequestMapping("/registers/{register}/{record}/shown-by/{act}")
public final class ShowingPages {
  private final Registrar registrar;
  private final AccessLog log;
  private final InstantSource clock;

  public ShowingPages(Registrar registrar, AccessLog log, InstantSource clock) {
    this.registrar = registrar;
    this.log = log;
    this.clock = clock;
  }

  /** A file about to be shown. */
  public record Showing(Opened opened, Act act, String concerned, PersonId by, Voice say) {
    Register register() {
      return opened.register();
    }

    String address() {
      return References.address(register().key(), opened.record());
    }
  }

  /** Only what the reader has opened a moment ago, having said why, is shown to another. */
  @ModelAttribute("showing")
  Showing showing(
      @PathVariable String register,
      @PathVariable String record,
      @PathVariable String act,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession session) {
    String person = who.login().value();
    Register found = registrar.register(person, register);
    String address = References.address(register, record);
    String reason = Reasons.find(session, address, clock.instant());
    Opened opened = registrar.open(person, found, record, reason);
    Act by =
        opened.listShowing().stream()
            .filter(each -> each.key().equals(act))
            .findFirst()
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    Value concerned = opened.life().values().get(by.shownTo());
    if (concerned == null) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return new Showing(opened, by, concerned.text(), who.login(), say);
  }

  @GetMapping
  ModelAndView prepare(@ModelAttribute("showing") Showing showing) {
    return page("registers/showing", showing)
        .addObject("act", wording(showing).act(showing.act().key()));
  }

  /** What is to be masked is sent, not asked for in an address: it names people. */
  @PostMapping
  ModelAndView show(
      @ModelAttribute("showing") Showing showing, @RequestParam(defaultValue = "") String mask) {
    if (mask.length() > Reasons.LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Instant now = clock.instant();
    Opened opened = showing.opened();
    String what = showing.register().key() + "/" + opened.record();
    RecordView view = masked(showing, mask);
    log.add(now, showing.by(), AccessAct.RECORD_SHOWN, showing.concerned(), what);
    return page("registers/print", showing)
        .addObject("person", registrar.named(showing.by().value()))
        .addObject("made", showing.say().time(now, opened.zone()))
        .addObject("next", showing.address() + "/act/" + showing.act().key())
        .addObject("entries", view.entries().reversed())
        .addObject("view", view);
  }

  private ModelAndView page(String name, Showing showing) {
    Wording wording = wording(showing);
    return new ModelAndView(name)
        .addObject("label", wording.label(showing.register().label()))
        .addObject("kind", wording.label(showing.register().record()))
        .addObject("record", showing.opened().record())
        .addObject("address", showing.address())
        .addObject("given", registrar.named(showing.concerned()));
  }

  private RecordView masked(Showing showing, String mask) {
    Masking masking = Masking.of(showing.concerned(), registrar.names(), mask);
    Wording wording = wording(showing).calling(number -> called(number, masking));
    Opened opened = showing.opened();
    var dues =
        wording.dues(opened.running(registrar.definitions()), opened.zone(), clock.instant());
    return RecordView.of(opened, wording, registrar.references(), showing.say(), dues)
        .worded(masking::apply);
  }

  private String called(String number, Masking masking) {
    return number.equals(masking.concerned()) ? registrar.named(number) : Masking.MASK;
  }

  private Wording wording(Showing showing) {
    return registrar.wording(showing.say(), showing.register());
  }
}
