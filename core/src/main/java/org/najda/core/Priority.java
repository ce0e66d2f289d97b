package org.najda.core;

/**
 * How urgent an incident is: 0 (life in danger, before all others) to 4 (can wait).
 *
 * @param level 0 to 4
 */
public record Priority(int level) implements Comparable<Priority> {
  public Priority {
    if (level < 0 || level > 4) {
      throw new IllegalArgumentException("A priority (%d) is 0 to 4.".formatted(level));
    }
  }

  @Override
  public int compareTo(Priority other) {
    return Integer.compare(level, other.level);
  }

  public boolean isMoreUrgentThan(Priority other) {
    return level < other.level;
  }
}
