package org.najda.roads.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Earth;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.SnapIndex;

/**
 * Follows one driver from fix to fix. What a stand of more than a minute, a gap, a jump or a place
 * off every road interrupts is no pass: nobody knows what happened there. For one thread.
 */
public final class TrackMatcher {
  private static final long LONGEST_GAP_MILLIS = 60_000;
  private static final long LONGEST_STAND_MILLIS = 60_000;
  private static final double STANDING_METERS = 30;
  private static final double FASTEST_METERS_PER_SECOND = 70;

  /** So many later fixes may still say that a road was another. */
  private static final int DOUBTFUL_FIXES = 2;

  private final NearArcs near;
  private final Trails trails;
  private List<Trail> followed = List.of();
  private @Nullable Fix last;

  /** From where it has hardly moved since. */
  private @Nullable Fix stand;

  private long standFix;
  private boolean standsLong;
  private long fixes;

  /** Over the roads of one way of moving. */
  public TrackMatcher(RoadGraph graph, SnapIndex index) {
    this.near = new NearArcs(graph, index);
    this.trails = new Trails(graph);
  }

  /** Forgets where the driver was: what comes next begins anew. */
  public void lose() {
    last = null;
    stand = null;
    standsLong = false;
    followed = List.of();
  }

  /**
   * Takes the next fix; one that is not later than the last says nothing.
   *
   * @return the passes that are certain by now, each once
   */
  public List<Pass> take(Fix fix) {
    Fix before = last;
    if (before != null && fix.millis() <= before.millis()) {
      return List.of();
    }
    fixes++;
    last = fix;
    if (before == null || isBroken(before, fix)) {
      begin(fix);
      return List.of();
    }
    followed = trails.follow(followed, near.of(fix), new Trails.Step(before, fix, fixes));
    if (followed.isEmpty()) {
      begin(fix);
      return List.of();
    }
    return tell();
  }

  private void begin(Fix fix) {
    if (!standsLong) {
      standFrom(fix);
    }
    followed = near.of(fix).stream().map(Trail::from).toList();
  }

  private boolean isBroken(Fix before, Fix fix) {
    long millis = fix.millis() - before.millis();
    double meters = Earth.meters(before.place(), fix.place());
    if (millis > LONGEST_GAP_MILLIS || meters * 1_000 > FASTEST_METERS_PER_SECOND * millis) {
      standsLong = false;
      return true;
    }
    return stands(fix);
  }

  /** Whether it stands for long, or did until now: the rest of a stand is no part of a drive. */
  private boolean stands(Fix fix) {
    Fix since = stand;
    if (since != null && Earth.meters(since.place(), fix.place()) <= STANDING_METERS) {
      standsLong = fix.millis() - since.millis() > LONGEST_STAND_MILLIS;
      return standsLong;
    }
    boolean left = standsLong;
    standsLong = false;
    standFrom(fix);
    return left;
  }

  private void standFrom(Fix fix) {
    stand = fix;
    standFix = fixes;
  }

  /** What seems to be driven while it stands is the receiver's doubt, until it has moved on. */
  private List<Pass> tell() {
    long certain = Math.min(fixes - DOUBTFUL_FIXES, standFix);
    List<Pass> passes = followed.getFirst().passesUntil(certain);
    followed = followed.stream().map(trail -> trail.after(certain)).toList();
    return passes;
  }
}
