package org.najda.server.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the service.
 *
 * @param person the number of the service, which is also what he signs in with
 * @param until his last day with the service; null while he stays
 */
public record Staff(String person, String name, String rank, @Nullable LocalDate until) {
  /** Somebody who stays. */
  public Staff(String person, String name, String rank) {
    this(person, name, rank, null);
  }
}
