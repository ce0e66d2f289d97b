package org.najda.core.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.transfer.Transfer;

/**
 * What an incident has to do with others.
 *
 * @param merger null while it stands for itself
 * @param related those it is linked with, in the order they were; each knows the other
 * @param transfer its latest handing over to another service or room; null for none
 */
public record Ties(@Nullable Merger merger, List<IncidentId> related, @Nullable Transfer transfer) {
  public static final Ties NONE = new Ties(null, List.of(), null);

  public Ties {
    related = List.copyOf(related);
  }

  Ties merged(@Nullable Merger as) {
    return new Ties(as, related, transfer);
  }

  Ties linked(IncidentId other) {
    List<IncidentId> all = new ArrayList<>(related);
    all.add(other);
    return new Ties(merger, all, transfer);
  }

  Ties unlinked(IncidentId other) {
    return new Ties(merger, related.stream().filter(id -> !id.equals(other)).toList(), transfer);
  }

  Ties transferred(@Nullable Transfer as) {
    return new Ties(merger, related, as);
  }
}
