package org.najda.server.register;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The registers, the answers to their warnings, and what may be meant by half a word. */
@Page
@RequestMapping("/registers")
public final class RegisterPages {
  private final Registrar registrar;
  private final Deadlines deadlines;
  private final BreakWatch watch;
  private final Offers offers;
  private final InstantSource clock;

  public RegisterPages(
      Registrar registrar,
      Deadlines deadlines,
      BreakWatch watch,
      Offers offers,
      InstantSource clock) {
    this.offers = offers;
    this.registrar = registrar;
    this.deadlines = deadlines;
    this.watch = watch;
    this.clock = clock;
  }

  /** A register that somebody may open. */
  public record Door(String key, String label) {}

  @GetMapping
  ModelAndView registers(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    List<Door> doors =
        registrar.listRegisters(who.login().value()).stream()
            .map(register ->
                new Door(register.key(), wording(say, register).label(register.label())))
            .toList();
    String person = who.login().value();
    return new ModelAndView("registers/registers")
        .addObject("registers", doors)
        .addObject("warnings", toldTo(person, say))
        .addObject("oversees", watch.watches(person))
        .addObject("waiting", watch.countWaiting(person, clock.instant()))
        .addObject("breaks", registrar.breakGlass().mayBreak(person));
  }

  /** Warnings that were told to somebody himself, of all registers. */
  private List<WarningLines.WarningLine> toldTo(String person, Voice say) {
    return registrar.listRegisters(person).stream()
        .filter(register -> !register.deadlines().isEmpty())
        .flatMap(register ->
            WarningLines.of(
                deadlines.listUnanswered(person, register).stream()
                    .filter(given -> given.told().contains(person))
                    .toList(),
                register,
                registrar,
                say)
                .stream())
        .toList();
  }

  @PostMapping("/{register}/answer")
  ModelAndView answer(
      @PathVariable String register,
      @RequestParam String record,
      @RequestParam String deadline,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String back,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    deadlines.answer(person, registrar.register(person, register), record, deadline, words);
    return new ModelAndView(
        "redirect:" + (back.equals("/registers") ? back : "/registers/" + register));
  }

  /** What may be meant by half a word. It may be somebody's name: it stands in no address. */
  @PostMapping("/{register}/offers")
  @Operation(summary = "What a field that refers to something may mean by half a word")
  @ResponseBody
  List<Offer> offers(
      @PathVariable String register,
      @RequestParam String field,
      @RequestParam String words,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    String person = who.login().value();
    return registrar
        .register(person, register)
        .findField(field)
        .flatMap(found ->
            found.type() instanceof FieldType.Reference type
                ? Optional.of(offers.list(new Offers.Asked(person, say, words), type))
                : Optional.empty())
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private Wording wording(Voice say, Register register) {
    return registrar.wording(say, register);
  }
}
