package org.najda.server.fallback;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.room.Setup;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a room's packs fare; has one written or printed now. */
@Page
@RequestMapping("/fallback/{room}")
public final class PackPages {
  private static final Logger LOG = LoggerFactory.getLogger(PackPages.class);

  private final Doorkeeper doorkeeper;
  private final PackWriter writer;

  public PackPages(Doorkeeper doorkeeper, PackWriter writer) {
    this.doorkeeper = doorkeeper;
    this.writer = writer;
  }

  /**
   * @param madeAt day and minute of the last pack; null: none since the server started
   * @param failedAt of the last attempt, when it failed
   * @param folder null: none are written
   */
  public record Standing(
      @Nullable String madeAt,
      @Nullable String failedAt,
      @Nullable String problem,
      @Nullable String folder,
      long minutes,
      long keptHours) {}

  @GetMapping
  ModelAndView show(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.ENTER_CARD);
    boolean mayMake = visit.standing().may(Act.MAKE_PACK);
    Setup setup = setup(visit);
    return new ModelAndView("fallback/room")
        .addObject("room", visit.room().id())
        .addObject("roomName", say.name(setup.settings().name()))
        .addObject("mayMake", mayMake)
        .addObject("standing", mayMake ? standing(visit, setup, say) : null);
  }

  private Standing standing(Visit visit, Setup setup, Voice say) {
    PackWriter.Outcome outcome = writer.outcome(visit.room().id());
    PackRules rules = writer.rules();
    return new Standing(
        time(outcome.madeAt(), setup, say),
        time(outcome.failedAt(), setup, say),
        outcome.problem(),
        writer.folder().map(Object::toString).orElse(null),
        rules.every().toMinutes(),
        rules.keep().toHours());
  }

  private static @Nullable String time(@Nullable Instant at, Setup setup, Voice say) {
    return at == null ? null : say.time(at, setup.settings().zone());
  }

  @PostMapping("/packs")
  String write(
      @PathVariable String room, @AuthenticationPrincipal Account who, RedirectAttributes after) {
    Visit visit = supervisor(room, who);
    PackWriter.Outcome outcome = writer.write(visit.room());
    after.addFlashAttribute("written", outcome.failedAt() == null && outcome.madeAt() != null);
    return "redirect:/fallback/" + visit.room().id();
  }

  /** The pack itself, to be printed; it has a number of its own and lies in no folder. */
  @Hidden
  @PostMapping(value = "/print", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String print(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Visit visit = supervisor(room, who);
    Packs packs = writer.packs();
    LOG.info("{} prints a fallback pack of {}", who.login(), visit.room().id());
    return packs.print(packs.make(visit.room().id(), visit.state(), setup(visit)), say.language());
  }

  private Visit supervisor(String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.MAKE_PACK);
    return visit;
  }

  private static Setup setup(Visit visit) {
    Setup setup = visit.state().setup();
    if (setup == null) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return setup;
  }
}
