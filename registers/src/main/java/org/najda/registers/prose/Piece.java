package org.najda.registers.prose;

/** What a paragraph is made of. */
public sealed interface Piece {

  /** Words, as they are. */
  record Words(String text) implements Piece {}

  /**
   * A figure of the records.
   *
   * @param before whether that of the year before is meant
   * @param subject whether the counted noun is what the sentence speaks of: in Arabic the dual then
   *     has another ending
   */
  record Told(Spot spot, FigureId figure, Form form, boolean before, boolean subject)
      implements Piece {}

  /** A number that no record gives, and who says so. */
  record Declared(Spot spot, String number, String source, String author) implements Piece {}

  /**
   * The year that the review is of.
   *
   * @param before the one before it
   */
  record Year(boolean before) implements Piece {}

  /** How a figure is told. */
  enum Form {
    /** With the noun that is counted: {@code 639,116 cases}. */
    COUNTED,
    /** The number alone. */
    NUMBER,
    /** By how much it changed on the year before: {@code +12.5 %}; for rates, in points. */
    CHANGE,
    /** The same in words: {@code up 12.5 % on 2018}. */
    COMPARED;

    /** Whether it is told beside the year before. */
    public boolean compares() {
      return this == CHANGE || this == COMPARED;
    }
  }
}
