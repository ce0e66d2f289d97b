package org.najda.server.settings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one thing that an administrator may do in a room of which he is no member: give it a
 * supervisor, neither himself nor another administrator, with a reason that the room reads. Of the
 * room he sees its name, and whether anybody supervises it today.
 */
@Page
@RequestMapping("/settings/appoint")
public final class AppointPages {
  private static final int LONGEST_REASON = 400;

  private final Rooms rooms;
  private final Accounts accounts;
  private final Appointing appointing;
  private final Changing changing;
  private final InstantSource clock;

  public AppointPages(
      Rooms rooms,
      Accounts accounts,
      Appointing appointing,
      Changing changing,
      InstantSource clock) {
    this.rooms = rooms;
    this.accounts = accounts;
    this.appointing = appointing;
    this.changing = changing;
    this.clock = clock;
  }

  /**
   * A room as an administrator may know of it.
   *
   * @param supervised whether it has a supervisor today
   */
  public record Door(String id, LocalName name, boolean supervised) {}

  /** What stands in the form. */
  public record Form(String command, String room, String login, String reason) {}

  @GetMapping
  ModelAndView show(
      @AuthenticationPrincipal Account who, @RequestParam(defaultValue = "") String room) {
    requireAdministrator(who);
    return page(new Form(UUID.randomUUID().toString(), room, "", ""));
  }

  @PostMapping
  ModelAndView appoint(
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      Sent sent,
      @RequestParam RoomId room,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    requireAdministrator(who);
    Room found = rooms.find(room).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    Form form = new Form(UUID.randomUUID().toString(), room.value(), login, reason.strip());
    Optional<Account> person =
        eligible().stream().filter(one -> one.login().value().equals(login)).findFirst();
    if (person.isEmpty() || form.reason().isEmpty() || form.reason().length() > LONGEST_REASON) {
      return again(form, say.text("settings.appoint.incomplete"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    PersonId chosen = person.get().login();
    Adopted adopted = appointing.appoint(found, who.login(), sent.command(), chosen, form.reason());
    if (adopted instanceof Adopted.Refused refused) {
      String why = changing.telling(say).refusal(refused.refusal());
      return again(form, why, HttpStatus.CONFLICT);
    }
    after.addFlashAttribute("appointed", person.get().name());
    return new ModelAndView("redirect:/settings");
  }

  private static void requireAdministrator(Account who) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  private ModelAndView again(Form form, String trouble, HttpStatus status) {
    ModelAndView page = page(form).addObject("troubles", List.of(trouble));
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(Form form) {
    return new ModelAndView("settings/appoint")
        .addObject("form", form)
        .addObject("people", eligible())
        .addObject("doors", rooms.list().stream().flatMap(room -> door(room).stream()).toList());
  }

  /** An administrator who is a supervisor too would have both the server and the calls. */
  private List<Account> eligible() {
    return accounts.list().stream().filter(account -> !account.administrator()).toList();
  }

  private Optional<Door> door(Room room) {
    RoomSettings settings = room.published().settings();
    if (settings == null) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return Optional.of(
        new Door(
            room.id().value(),
            settings.name(),
            settings.members().stream().anyMatch(member -> member.supervisesOn(today))));
  }
}
