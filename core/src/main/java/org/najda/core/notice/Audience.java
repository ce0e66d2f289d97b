package org.najda.core.notice;

import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.settings.Role;

/** For whom a bulletin or message is. */
public sealed interface Audience {
  /** All of the room. */
  record Everybody() implements Audience {}

  record OfRole(Role role) implements Audience {}

  /**
   * The units of a post, as a group.
   *
   * @param post its code
   */
  record OfPost(String post) implements Audience {}

  /**
   * Those who work a dispatch group, whoever they are at the time.
   *
   * @param group its code
   */
  record OfGroup(String group) implements Audience {}

  /** The crew of a unit. */
  record OfUnit(UnitId unit) implements Audience {}

  record OfPerson(PersonId person) implements Audience {}
}
