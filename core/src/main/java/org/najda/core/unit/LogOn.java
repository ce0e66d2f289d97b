package org.najda.core.unit;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;

/**
 * A crew on duty.
 *
 * @param crew service numbers or sign-in names; never civil names
 * @param vehicle code of the vehicle they took; null: none of the room's
 * @param shift code of the shift they are on; null: none of the room's
 */
public record LogOn(
    Instant at, SortedSet<PersonId> crew, @Nullable String vehicle, @Nullable String shift) {
  public LogOn {
    crew = Collections.unmodifiableSortedSet(new TreeSet<>(crew));
  }
}
