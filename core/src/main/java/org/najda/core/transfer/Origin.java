package org.najda.core.transfer;

import java.util.Comparator;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;

/**
 * Where an offered incident comes from: the same for the same offer, however often it is told.
 *
 * @param number of that incident's transfers, from 1
 */
public record Origin(RoomId room, IncidentId incident, int number) implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::room)
          .thenComparing(Origin::incident)
          .thenComparingInt(Origin::number);

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
