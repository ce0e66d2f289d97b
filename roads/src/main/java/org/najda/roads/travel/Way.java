package org.najda.roads.travel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.najda.roads.Point;

/**
 * A way along roads, to draw and to drive: points with the time at which each is passed.
 *
 * <p>Starts and ends on the road, at the places nearest to what was asked for.
 */
public final class Way {
  /** What is not as it should be, since no better way leads there. */
  public enum Note {
    /** Makes a turn that ordinary driving may not make. */
    FORBIDDEN_TURN,
    /** Goes along closed roads out of a closed area or into it. */
    THROUGH_CLOSED
  }

  private final List<Point> points;
  private final long[] millisAt;
  private final double meters;
  private final List<Integer> edges;
  private final Set<Note> notes;

  /**
   * @param points at least one
   * @param millisAt time since the start at each point, never falling, the first zero
   * @param meters length
   * @param edges that it leads along, in driving order
   */
  Way(List<Point> points, long[] millisAt, double meters, List<Integer> edges, Set<Note> notes) {
    this.points = List.copyOf(points);
    this.notes = Set.copyOf(notes);
    this.millisAt = millisAt.clone();
    this.meters = meters;
    this.edges = List.copyOf(edges);
  }

  /** The points in driving order. */
  public List<Point> points() {
    return points;
  }

  /** Milliseconds since the start when the {@code index}-th point is passed. */
  public long millisAt(int index) {
    return millisAt[index];
  }

  /** Milliseconds from start to end. */
  public long millis() {
    return millisAt[millisAt.length - 1];
  }

  /** Length in meters. */
  public double meters() {
    return meters;
  }

  /** The edges of the road graph that it leads along, in driving order. */
  public List<Integer> edges() {
    return edges;
  }

  /** Whether this is to be said of it. */
  public boolean has(Note note) {
    return notes.contains(note);
  }

  /** Where somebody is so many milliseconds after the start; the end when that is past. */
  public Point at(long millis) {
    int found = Arrays.binarySearch(millisAt, millis);
    int after = found >= 0 ? found : -found - 1;
    if (after == 0 || found >= 0) {
      return points.get(after);
    }
    if (after == millisAt.length) {
      return points.getLast();
    }
    return between(after - 1, millis);
  }

  private Point between(int index, long millis) {
    Point a = points.get(index);
    Point b = points.get(index + 1);
    double share =
        (double) (millis - millisAt[index]) / (double) (millisAt[index + 1] - millisAt[index]);
    return new Point(
        a.lat7() + (int) Math.round(share * (b.lat7() - a.lat7())),
        a.lon7() + (int) Math.round(share * ((double) b.lon7() - a.lon7())));
  }
}
