package org.najda.server.notice;

import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.notice.Audience;
import org.najda.core.settings.Role;

/**
 * For whom a notice is, as the API writes it.
 *
 * @param name of the role, post, group, unit or person; left out for everybody
 */
public record Addressee(Kind to, @Nullable String name) {
  /** What the name is a name of. */
  public enum Kind {
    EVERYBODY,
    ROLE,
    POST,
    /** Those who work a dispatch group. */
    GROUP,
    UNIT,
    PERSON
  }

  /**
   * @throws IllegalArgumentException the name is missing, or none of its kind
   */
  public Addressee {
    audience(to, name);
  }

  static Addressee of(Audience audience) {
    return switch (audience) {
      case Audience.Everybody everybody -> new Addressee(Kind.EVERYBODY, null);
      case Audience.OfRole of -> new Addressee(Kind.ROLE, EnumWords.of(of.role()));
      case Audience.OfGroup of -> new Addressee(Kind.GROUP, of.group());
      case Audience.OfPost of -> new Addressee(Kind.POST, of.post());
      case Audience.OfUnit of -> new Addressee(Kind.UNIT, of.unit().value());
      case Audience.OfPerson of -> new Addressee(Kind.PERSON, of.person().value());
    };
  }

  /** As the desk has it. */
  public Audience audience() {
    return audience(to, name);
  }

  private static Audience audience(Kind to, @Nullable String name) {
    if ((to == Kind.EVERYBODY) != (name == null)) {
      throw new IllegalArgumentException("everybody has no name, all others have one");
    }
    String named = String.valueOf(name);
    return switch (to) {
      case EVERYBODY -> new Audience.Everybody();
      case ROLE ->
          new Audience.OfRole(
              EnumWords.find(Role.class, named)
                  .orElseThrow(() -> new IllegalArgumentException(named + " is no role")));
      case GROUP -> new Audience.OfGroup(named);
      case POST -> new Audience.OfPost(named);
      case UNIT -> new Audience.OfUnit(new UnitId(named));
      case PERSON -> new Audience.OfPerson(new PersonId(named));
    };
  }
}
