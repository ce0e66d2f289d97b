package org.najda.roads.map;

import java.util.Map;
import org.najda.roads.Profile;
import org.najda.roads.graph.Extent;

/**
 * What an import kept and what it left out.
 *
 * @param version version of the new map
 * @param profiles one entry for each profile
 * @param features number of things that a drawn map can show
 * @param missingNodes how often a road names a node that the file doesn't have; the road is
 *     interrupted there
 */
public record ImportReport(
    String version, Map<Profile, Kept> profiles, int features, long missingNodes) {

  /** The outcome for one profile. */
  public record Kept(Extent kept, Extent leftOut) {}
}
