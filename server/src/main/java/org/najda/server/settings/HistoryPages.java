package org.najda.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Doorkeeper;
import org.najda.server.account.Account;
import org.najda.server.journal.Adoption;
import org.najda.server.journal.SettingsHistory;
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

/** All versions of a room's settings: who changed what, and the way back. */
@Page
@RequestMapping("/settings/{room}/history")
public final class HistoryPages {
  private final Doorkeeper doorkeeper;
  private final Changing changing;
  private final Appointing appointing;
  private final SettingsHistory history;

  public HistoryPages(
      Doorkeeper doorkeeper, Changing changing, Appointing appointing, SettingsHistory history) {
    this.doorkeeper = doorkeeper;
    this.changing = changing;
    this.appointing = appointing;
    this.history = history;
  }

  /**
   * A version as the page lists it.
   *
   * @param planned that it was planned, and by whom; null for one made at once
   * @param changes a sentence for each part that it changed
   * @param appointment that an administrator gave the room a supervisor, and why; null for others
   */
  public record Version(
      long number,
      String who,
      @Nullable String planned,
      String time,
      List<String> changes,
      @Nullable String appointment,
      boolean inForce) {}

  @GetMapping
  ModelAndView list(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Place place = Place.enter(doorkeeper, room, who);
    Telling telling = changing.telling(say);
    List<Version> versions = new ArrayList<>();
    @Nullable RoomSettings before = null;
    for (Adoption adoption : history.list(place.room())) {
      versions.addFirst(
          new Version(
              adoption.version(),
              telling.who(adoption.by()),
              telling.planned(adoption),
              say.time(adoption.at(), place.settings().zone()),
              before == null
                  ? List.of(say.text("settings.first"))
                  : telling.changes(before, adoption.settings()),
              appointment(place, say, adoption),
              adoption.version() == place.version()));
      before = adoption.settings();
    }
    return new ModelAndView("settings/history")
        .addObject("place", place)
        .addObject("versions", versions)
        .addObject("command", UUID.randomUUID().toString());
  }

  private @Nullable String appointment(Place place, Voice say, Adoption adoption) {
    Adoption.Appointment appointment = adoption.appointment();
    return appointment == null
        ? null
        : say.text(
            "settings.appointed.why",
            Map.of(
                "person", changing.telling(say).who(appointment.person()),
                "reason",
                    appointing
                        .findReason(place.room(), appointment.reason())
                        .orElseGet(() -> say.text("settings.appointed.erased"))));
  }

  @PostMapping
  ModelAndView goBack(
      @PathVariable String room,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      Sent sent,
      @RequestParam long version,
      RedirectAttributes after) {
    Place place = Place.enter(doorkeeper, room, who);
    RoomSettings then =
        history
            .find(place.room(), version)
            .map(Adoption::settings)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    Adopted adopted = changing.adopt(place, sent, then);
    if (adopted instanceof Adopted.Done) {
      Changing.done(sent, after);
    } else {
      after.addFlashAttribute("troubles", changing.troubles(say, place, adopted));
    }
    return new ModelAndView("redirect:/settings/" + place.room() + "/history");
  }
}
