package org.najda.server.training;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.najda.core.PersonId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** What a training room takes over from a real one. */
public final class TrainingSettings {
  private TrainingSettings() {}

  /**
   * The real room's ground, units, plans, natures and rules under a name that says what it is;
   * nobody's name or number: no members but the maker, who names the others, and no contacts.
   *
   * @param maker its supervisor until he names others
   */
  public static RoomSettings of(RoomSettings real, PersonId maker, Texts texts) {
    Member supervisor = new Member(maker, new TreeSet<>(List.of(Role.SUPERVISOR)), null, null);
    return new RoomSettings(
        name(real.name(), texts),
        real.zone(),
        real.map(),
        real.districts(),
        real.posts(),
        real.units(),
        real.response(),
        List.of(supervisor),
        real.services(),
        real.duty().withContacts(List.of()),
        real.traffic());
  }

  private static LocalName name(LocalName real, Texts texts) {
    return new LocalName(
        name(Language.ARABIC, real, LocalName::ar, texts),
        name(Language.FRENCH, real, LocalName::fr, texts),
        name(Language.ENGLISH, real, LocalName::en, texts));
  }

  private static String name(
      Language language, LocalName real, Function<LocalName, String> word, Texts texts) {
    return texts.format(language, "training.name", Map.of("room", word.apply(real)));
  }
}
