package org.najda.server.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.change.Obstacle;
import org.najda.core.change.PlannedChange;
import org.najda.core.change.SettingsChange;
import org.najda.core.command.ChangeCommand;
import org.najda.core.desk.RefusalCode;
import org.najda.server.access.Doorkeeper;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of a room's settings will change, from when, and who planned it. */
@Page
@RequestMapping("/settings/{room}/planned")
public final class PlannedPages {
  private final Doorkeeper doorkeeper;
  private final Changing changing;

  public PlannedPages(Doorkeeper doorkeeper, Changing changing) {
    this.doorkeeper = doorkeeper;
    this.changing = changing;
  }

  /**
   * A change as the page lists it.
   *
   * @param changes a sentence for each part that it changes
   * @param failed why it could not take effect at its time; null before that
   * @param trouble why it could not take effect as things stand; null when it could
   */
  public record Row(
      long number,
      String from,
      String who,
      String plannedAt,
      List<String> changes,
      @Nullable String failed,
      @Nullable String trouble) {}

  @GetMapping
  ModelAndView list(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Place place = Place.enter(doorkeeper, room, who);
    List<Row> rows = new ArrayList<>();
    for (PlannedChange change : place.changes().byId().values()) {
      rows.add(row(place, say, change));
    }
    rows.sort(Comparator.comparing(Row::from));
    return new ModelAndView("settings/planned")
        .addObject("place", place)
        .addObject("changes", rows)
        .addObject("command", UUID.randomUUID().toString());
  }

  private Row row(Place place, Voice say, PlannedChange planned) {
    Telling telling = changing.telling(say);
    SettingsChange what = planned.change();
    Obstacle obstacle = planned.obstacle();
    String overtaken =
        what.findClash(place.settings())
            .map(row ->
                telling.refusal(
                    RefusalCode.CHANGE_OVERTAKEN.id(),
                    Map.of("change", planned.id().toString(), "code", row.code())))
            .orElse(null);
    return new Row(
        planned.id().number(),
        time(say, place, planned.from()),
        telling.who(planned.by()),
        time(say, place, planned.plannedAt()),
        telling.changes(what.before(), what.after()),
        obstacle == null ? null : telling.refusal(obstacle.refusal(), obstacle.args()),
        obstacle == null ? overtaken : null);
  }

  private static String time(Voice say, Place place, Instant at) {
    return say.time(at, place.settings().zone());
  }

  /**
   * @param act {@code apply} or {@code withdraw}
   */
  @PostMapping
  ModelAndView settle(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      Sent sent,
      @RequestParam String act,
      RedirectAttributes after) {
    Place place = Place.enter(doorkeeper, room, who);
    Adopted adopted = changing.ask(place, sent.command(), command(act, sent.keyOrNew()));
    if (adopted instanceof Adopted.Done) {
      after.addFlashAttribute(act.equals("apply") ? "saved" : "withdrawn", true);
    } else {
      after.addFlashAttribute("troubles", changing.troubles(say, place, adopted));
    }
    return new ModelAndView("redirect:/settings/" + place.room() + "/planned");
  }

  private static ChangeCommand command(String act, String key) {
    if (!key.matches("[1-9][0-9]{0,17}")) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    ChangeId change = new ChangeId(Long.parseLong(key));
    return switch (act) {
      case "apply" -> new ChangeCommand.ApplyChange(change);
      case "withdraw" -> new ChangeCommand.WithdrawChange(change);
      default -> throw ProblemException.of(ProblemCode.NOT_FOUND);
    };
  }
}
