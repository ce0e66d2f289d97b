package org.najda.registers.review;

/** A table of figures that can't be checked. */
public final class BrokenTable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String remedy;

  BrokenTable(int line, String what, String remedy) {
    super(what);
    this.line = line;
    this.remedy = remedy;
  }

  /** Where it is broken, from 1. */
  public int line() {
    return line;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
