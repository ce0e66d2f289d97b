package org.najda.server.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an input file, for a person to mend.
 *
 * @param file as the person named it, or relative to the folder he named
 * @param line from 1; 0 when the file as a whole is meant
 * @param column name of the column or key; null when the whole line is meant
 * @param what what is wrong, with the value found
 * @param remedy what to do
 */
public record Problem(String file, int line, @Nullable String column, String what, String remedy)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::toString);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line: column: what, do what}, on one line. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line;
    String about = column == null ? "" : column + ": ";
    return (place + ": " + about + what + ", " + remedy).replaceAll("\\p{Cntrl}+", " ");
  }
}
