package org.najda.server.settings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.najda.core.command.ChangeCommand;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.Accounts;
import org.najda.server.journal.Adoption;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.page.Voice;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of settings have in common when something is changed. */
public final class Changing {
  private final Adopting adopting;
  private final SettingsHistory history;
  private final Accounts accounts;

  public Changing(Adopting adopting, SettingsHistory history, Accounts accounts) {
    this.adopting = adopting;
    this.history = history;
    this.accounts = accounts;
  }

  /**
   * The settings that a form was filled from. What is asked for is made from them, so that the same
   * form sent again asks for the same.
   */
  RoomSettings seenBy(Place place, Sent sent) {
    return sent.seen() == place.version()
        ? place.settings()
        : history.find(place.room(), sent.seen()).map(Adoption::settings).orElse(place.settings());
  }

  Adopted adopt(Place place, Sent sent, RoomSettings next) {
    LocalDateTime from = sent.from();
    Instant at = from == null ? null : from.atZone(place.settings().zone()).toInstant();
    return adopting.adopt(
        place.visit().room(),
        place.who().login(),
        new Change(sent.command(), sent.seen(), next, at));
  }

  Adopted ask(Place place, String id, ChangeCommand command) {
    return adopting.ask(place.visit().room(), place.who().login(), id, command);
  }

  /** The next page says what was done. */
  static void done(Sent sent, RedirectAttributes after) {
    after.addFlashAttribute(sent.from() == null ? "saved" : "planned", true);
  }

  List<String> troubles(Voice say, Place place, Adopted adopted) {
    return telling(say).troubles(adopted, place, history);
  }

  Telling telling(Voice say) {
    return new Telling(say, accounts);
  }
}
