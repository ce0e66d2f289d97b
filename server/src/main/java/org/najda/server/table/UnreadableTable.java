package org.najda.server.table;

/** A file that is no table at all; {@link #problem} says why. */
public final class UnreadableTable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableTable(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
