package org.najda.server.account;

import java.time.ZoneId;
import org.najda.core.PersonId;

/** What the directory of the service says of people, for those who decide about their access. */
public interface InDirectory {
  /** Whether somebody is anything in the registers today. */
  boolean holdsRole(PersonId person);

  /** Whether somebody answers for another: inspects, protects data, or leads where he works. */
  boolean answersFor(PersonId person, PersonId other);

  /** The calendar of the whole institution; UTC where no directory says one. */
  ZoneId zone();
}
