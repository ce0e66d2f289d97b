package org.najda.core.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Place;

/**
 * Where an incident is, and whose it is to look after.
 *
 * @param district code of the district the place lies in; null when in none
 * @param group code of the dispatch group that a person gave it to; null: whichever groups the
 *     settings give the district to
 * @param following the unit that it goes along with; null: it stays where it is
 */
public record Scene(
    Place place, @Nullable String district, @Nullable String group, @Nullable Following following) {
  /** Looked after by the groups of its district. */
  public Scene(Place place, @Nullable String district) {
    this(place, district, null, null);
  }

  Scene given(@Nullable String to) {
    return new Scene(place, district, to, following);
  }

  Scene at(Place to, @Nullable String in) {
    return new Scene(to, in, group, following);
  }

  /** Where the unit it follows was seen; as it is when it follows none. */
  Scene carried(Place to, @Nullable String in, Instant seenAt) {
    return new Scene(to, in, group, following == null ? null : following.seen(seenAt));
  }

  Scene following(@Nullable Following unit) {
    return new Scene(place, district, group, unit);
  }
}
