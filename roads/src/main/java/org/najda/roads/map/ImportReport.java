package org.najda.roads.map;

import java.util.Map;
import org.najda.roads.Profile;

/** What an import kept and what it left out. */
public record ImportReport(String version, Map<Profile, Kept> profiles, long features) {
  /** The outcome for one profile. */
  public record Kept(Extent kept, Extent leftOut) {}

  /** Size of a part of a graph; a two-way road counts once in the kilometers. */
  public record Extent(int nodes, int arcs, double kilometers) {}
}
