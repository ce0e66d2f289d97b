package org.najda.core.landmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.Words;

/**
 * A place of the room's own.
 *
 * @param name as people call it, in whatever language, at most {@value #LONGEST_NAME} characters
 * @param aliases what else they call it, at most {@value #MOST_ALIASES}
 * @param approvedBy null while it is only proposed
 */
public record Landmark(
    LandmarkId id,
    String name,
    List<String> aliases,
    GeoPoint point,
    PersonId proposedBy,
    @Nullable PersonId approvedBy) {
  /** Characters a name may have. */
  public static final int LONGEST_NAME = 100;

  /** Further names a landmark may have. */
  public static final int MOST_ALIASES = 10;

  public Landmark {
    aliases = List.copyOf(aliases);
    requireNames(name, aliases);
  }

  /**
   * @throws IllegalArgumentException a name is too long, or there are too many
   */
  public static void requireNames(String name, List<String> aliases) {
    Words.requireShort("name of a landmark", name, LONGEST_NAME);
    aliases.forEach(alias -> Words.requireShort("alias of a landmark", alias, LONGEST_NAME));
    if (aliases.size() > MOST_ALIASES) {
      throw new IllegalArgumentException(
          "A landmark has at most %d aliases, not %d.".formatted(MOST_ALIASES, aliases.size()));
    }
  }

  public boolean isApproved() {
    return approvedBy != null;
  }

  public Landmark approved(PersonId by) {
    return new Landmark(id, name, aliases, point, proposedBy, by);
  }
}
