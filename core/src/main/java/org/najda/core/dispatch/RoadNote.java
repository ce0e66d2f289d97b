package org.najda.core.dispatch;

import java.util.List;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;

/**
 * What closed roads and slow zones did to one unit's way.
 *
 * @param restrictions those on the way that is driven, and on that which would be driven without
 *     any, by id; empty when none bears on it
 * @param throughClosed whether no open way leads there, so that it goes slowly along closed roads
 */
public record RoadNote(UnitId unit, List<RestrictionId> restrictions, boolean throughClosed) {
  public RoadNote {
    restrictions = List.copyOf(restrictions);
  }
}
