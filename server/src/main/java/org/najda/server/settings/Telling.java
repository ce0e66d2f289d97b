package org.najda.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.desk.Refusal;
import org.najda.core.settings.RoomSettings;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.journal.Adoption;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.page.Voice;
import org.najda.server.setup.PartChange;

/** Says in words who changed what. */
final class Telling {
  private final Voice say;
  private final Accounts accounts;

  Telling(Voice say, Accounts accounts) {
    this.say = say;
    this.accounts = accounts;
  }

  /** The civil name where there is an account. */
  String who(PersonId person) {
    return accounts
        .find(person)
        .map(Account::name)
        .orElseGet(() -> say.word("settings.by.", person.value()));
  }

  /** That a version was planned before; null for one that was made at once. */
  @Nullable String planned(Adoption adoption) {
    Adoption.Planned planned = adoption.planned();
    return planned == null
        ? null
        : say.text(
            "settings.planned.by",
            Map.of("change", planned.change().number(), "who", who(planned.by())));
  }

  /** What has become of a change that is not done. */
  List<String> troubles(Adopted adopted, Place place, SettingsHistory history) {
    return switch (adopted) {
      case Adopted.Done done -> List.of();
      case Adopted.Refused refused -> List.of(refusal(refused.refusal()));
      case Adopted.Meanwhile meanwhile ->
          Stream.concat(
                  meanwhile.versions().stream().map(version -> others(version, place, history)),
                  Stream.of(say.text("settings.meanwhile.again")))
              .toList();
    };
  }

  String refusal(Refusal refusal) {
    return refusal(refusal.code().id(), refusal.args());
  }

  String refusal(String code, Map<String, String> args) {
    return say.text("refusal." + code + ".detail", args);
  }

  private String others(Adoption theirs, Place place, SettingsHistory history) {
    RoomSettings before =
        history.find(place.room(), theirs.version() - 1).map(Adoption::settings).orElse(null);
    return say.text(
        "settings.meanwhile",
        Map.of(
            "who", who(theirs.by()),
            "time", say.time(theirs.at(), theirs.settings().zone()),
            "changes",
                String.join(say.text("settings.semicolon"), changes(before, theirs.settings()))));
  }

  /** A sentence for each part that differs. */
  List<String> changes(@Nullable RoomSettings before, RoomSettings after) {
    List<String> sentences = new ArrayList<>();
    for (PartChange part : PartChange.between(before, after)) {
      List<String> words = new ArrayList<>();
      add(words, "settings.added", part.added());
      add(words, "settings.removed", part.removed());
      add(words, "settings.changed", part.changed());
      sentences.add(
          say.text(
              "settings.change",
              Map.of(
                  "part", say.text("settings.list." + part.part()),
                  "what", String.join(say.text("settings.comma"), words))));
    }
    return sentences;
  }

  private void add(List<String> words, String key, List<String> codes) {
    if (!codes.isEmpty()) {
      String list =
          String.join(
              say.text("settings.comma"),
              codes.stream().map(code -> say.word("settings.head.", code)).toList());
      words.add(say.text(key, Map.of("codes", list, "n", codes.size())));
    }
  }

  /** Where a row is still named. */
  String uses(List<Uses.Use> uses) {
    List<String> places =
        uses.stream()
            .map(use -> say.text("settings.list." + use.sheet()) + " " + use.key())
            .toList();
    return say.text(
        "settings.in-use", Map.of("where", String.join(say.text("settings.comma"), places)));
  }
}
