package org.najda.core.command;

import java.util.List;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.Restriction;

/** What can be asked about closed roads and slow zones. */
public sealed interface RestrictionCommand extends Command {
  /**
   * From now until its end nobody is sent that way, or more slowly.
   *
   * @param ways OpenStreetMap's ids of those under a stretch, in any order; none for an area
   */
  record DrawRestriction(Restriction.Terms terms, List<Long> ways) implements RestrictionCommand {
    public DrawRestriction {
      ways = ways.stream().distinct().sorted().toList();
    }
  }

  /** The road is as usual again. */
  record LiftRestriction(RestrictionId restriction) implements RestrictionCommand {}
}
