package org.najda.core.desk;

import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.notice.Audience;
import org.najda.core.room.Setup;
import org.najda.core.settings.Role;

/** Whether there is anybody whom a notice could be for. */
final class Audiences {
  private Audiences() {}

  /** Null when the room's settings hold the audience. */
  static @Nullable Refusal unknown(Audience audience, Setup setup) {
    return switch (audience) {
      case Audience.Everybody everybody -> null;
      // A wallboard hangs where everybody sees it.
      case Audience.OfRole of -> refusal(of.role() != Role.WALLBOARD, EnumWords.of(of.role()));
      case Audience.OfPost of ->
          refusal(
              setup.settings().posts().stream().anyMatch(post -> post.code().equals(of.post())),
              of.post());
      case Audience.OfGroup of -> refusal(setup.findGroup(of.group()).isPresent(), of.group());
      case Audience.OfUnit of -> refusal(setup.findUnit(of.unit()).isPresent(), of.unit());
      case Audience.OfPerson of ->
          refusal(
              setup.settings().members().stream()
                  .anyMatch(member -> member.person().equals(of.person())),
              of.person());
    };
  }

  private static @Nullable Refusal refusal(boolean known, Object name) {
    return known
        ? null
        : Refusal.of(RefusalCode.UNKNOWN_AUDIENCE).with("name", name).at("audience");
  }
}
