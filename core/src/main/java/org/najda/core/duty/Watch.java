package org.najda.core.duty;

import java.util.Comparator;
import org.najda.core.PersonId;

/**
 * Somebody looks at what a colleague's position shows.
 *
 * @param by who looks
 * @param person whose position it is
 */
public record Watch(PersonId by, PersonId person) implements Comparable<Watch> {
  private static final Comparator<Watch> ORDER =
      Comparator.comparing(Watch::by).thenComparing(Watch::person);

  @Override
  public int compareTo(Watch other) {
    return ORDER.compare(this, other);
  }
}
