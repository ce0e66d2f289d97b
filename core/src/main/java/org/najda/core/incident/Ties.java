package org.najda.core.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;

/**
 * What an incident has to do with others.
 *
 * @param merger null while it stands for itself
 * @param related those it is linked with, in the order they were; each knows the other
 */
public record Ties(@Nullable Merger merger, List<IncidentId> related) {
  public static final Ties NONE = new Ties(null, List.of());

  public Ties {
    related = List.copyOf(related);
  }

  Ties merged(@Nullable Merger as) {
    return new Ties(as, related);
  }

  Ties linked(IncidentId other) {
    List<IncidentId> all = new ArrayList<>(related);
    all.add(other);
    return new Ties(merger, all);
  }

  Ties unlinked(IncidentId other) {
    return new Ties(merger, related.stream().filter(id -> !id.equals(other)).toList());
  }
}
