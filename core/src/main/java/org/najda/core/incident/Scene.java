package org.najda.core.incident;

import org.jspecify.annotations.Nullable;
import org.najda.core.Place;

/**
 * Where an incident is, and whose it is to look after.
 *
 * @param district code of the district the place lies in; null when in none
 * @param group code of the dispatch group that a person gave it to; null: whichever groups the
 *     settings give the district to
 */
public record Scene(Place place, @Nullable String district, @Nullable String group) {
  /** Looked after by the groups of its district. */
  public Scene(Place place, @Nullable String district) {
    this(place, district, null);
  }

  Scene given(@Nullable String to) {
    return new Scene(place, district, to);
  }
}
