package org.najda.server.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.Account;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.account.MemberReviews;
import org.najda.server.account.MemberReviews.Held;
import org.najda.server.page.FieldView;
import org.najda.server.page.Voice;
import org.najda.server.sheet.Cells;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of a room's members: civil names lie there, never in the journal. */
public final class People {
  private static final String LOGIN = "login";
  private static final String NAME = "name";

  private final Accounts accounts;
  private final MemberReviews reviews;

  public People(Accounts accounts, MemberReviews reviews) {
    this.accounts = accounts;
    this.reviews = reviews;
  }

  /** What those who oversee access ask the room to take away, in words. */
  List<String> asked(ListPages.Asked asked) {
    Place place = asked.place();
    Voice say = asked.say();
    List<Held> now =
        place.settings().members().stream().map(member -> Held.of(place.room(), member)).toList();
    return reviews.listAsked(place.room().value(), now).stream()
        .map(review ->
            say.text(
                "settings.users.asked",
                Map.of(
                    "reviewer", review.reviewer(),
                    "time", say.time(review.at(), place.settings().zone()),
                    "person", review.held().person(),
                    "roles", say.words("console.role.", review.held().roles()),
                    "reason", review.reason())))
        .toList();
  }

  /** Whether a change would leave nobody who could change anything after it. */
  static boolean locksOut(RoomSettings next) {
    return next.members().stream().noneMatch(member -> member.roles().contains(Role.SUPERVISOR));
  }

  /** The list with civil names. */
  ListView named(ListView list) {
    List<ListView.Row> rows =
        list.rows().stream()
            .map(row -> new ListView.Row(row.key(), name(row.key()), row.cells()))
            .toList();
    return new ListView(list.sheet(), list.columns(), rows, list.ordered());
  }

  private String name(String login) {
    return accounts.find(new PersonId(login)).map(Account::name).orElse(login);
  }

  /** The field for the name of somebody who has no account yet. */
  FieldView nameField(Fields fields, Map<String, String> cells, @Nullable String fault) {
    return new FieldView(
        fields.naming("users", NAME, false),
        "text",
        cells.getOrDefault(NAME, ""),
        false,
        List.of(),
        fault);
  }

  /** Asks for a name where an account must be made. */
  void check(Cells row) {
    if (!row.isEmpty(LOGIN) && isNew(row)) {
      row.name(NAME);
    }
  }

  private boolean isNew(Cells row) {
    try {
      return accounts.find(new PersonId(row.value(LOGIN))).isEmpty();
    } catch (IllegalArgumentException e) {
      // No login at all; the row says so itself.
      return false;
    }
  }

  /** Makes the account that a new member lacks; its password is shown on the next page only. */
  void welcome(Cells row, RedirectAttributes after) {
    if (!isNew(row)) {
      return;
    }
    PersonId login = new PersonId(row.value(LOGIN));
    try {
      show(login, accounts.create(login, row.value(NAME), false), after);
    } catch (AccountExists e) {
      // Made by somebody else just now: its password is known there.
      return;
    }
  }

  /** Shows a password on the next page only. */
  static void show(PersonId login, String password, RedirectAttributes after) {
    after.addFlashAttribute("password", Map.of("login", login.value(), "password", password));
  }
}
