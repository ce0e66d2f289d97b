package org.najda.roads.turn;

import java.util.List;

/**
 * A restriction as OpenStreetMap has it (wiki.openstreetmap.org, "Relation:restriction"), by its
 * ids: whoever comes on one way must not go on to another past a node or along ways between.
 *
 * @param isOnly whether the other way is the one on which everybody must go on
 * @param from way on which one comes
 * @param viaNode where the turn is; nothing when ways are between
 * @param viaWays ways between, in driving order; empty when a node is
 * @param to way on which one would go on
 */
public record TurnRule(boolean isOnly, long from, long viaNode, List<Long> viaWays, long to) {
  /** Copies the list. */
  public TurnRule {
    viaWays = List.copyOf(viaWays);
  }
}
