package org.najda.server.cover;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;

/**
 * What a room covers, and would.
 *
 * @param withinSeconds a place is covered where a free unit would be in that time
 * @param move that would mend most of it; left out when none mends much
 */
record CoverView(long withinSeconds, List<District> districts, @Nullable Move move) {
  /**
   * In percent of the district's junctions.
   *
   * @param nowPercent by all units that are free
   * @param leftPercent by those that are left
   */
  record District(String district, int nowPercent, int leftPercent) {}

  /**
   * Offered; nobody is moved by it.
   *
   * @param percent that each district would have then
   */
  record Move(UnitId unit, String post, SortedMap<String, Integer> percent) {}
}
