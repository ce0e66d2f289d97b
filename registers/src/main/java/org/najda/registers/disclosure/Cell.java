package org.najda.registers.disclosure;

/**
 * A number that would be published.
 *
 * @param value at least 0
 * @param sensitive whether it is withheld where it is small
 * @param headline whether it is a figure of its own, which is withheld only where nothing else
 *     helps
 */
public record Cell(String id, long value, boolean sensitive, boolean headline) {
  public Cell {
    if (value < 0) {
      throw new IllegalArgumentException(id + " counts " + value);
    }
  }

  /** The same number where it is a figure of its own. */
  public Cell asHeadline() {
    return new Cell(id, value, sensitive, true);
  }
}
