package org.najda.registers.prose;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters as people count them
 */
public record Spot(int line, int column) implements Comparable<Spot> {
  private static final Comparator<Spot> AS_READ =
      Comparator.comparingInt(Spot::line).thenComparingInt(Spot::column);

  /** In the order of the text. */
  @Override
  public int compareTo(Spot other) {
    return AS_READ.compare(this, other);
  }
}
