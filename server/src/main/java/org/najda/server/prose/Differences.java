package org.najda.server.prose;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line. */
final class Differences {
  private Differences() {}

  /**
   * A line of one text or of both.
   *
   * @param kind {@code same}, {@code gone} or {@code new}
   */
  public record Line(String kind, String text) {}

  /** All lines of both, in their order, by their longest common subsequence. */
  static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int[][] common = common(old, now);
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line("same", old.get(i++)));
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line("gone", old.get(i++)));
      } else {
        lines.add(new Line("new", now.get(j++)));
      }
    }
    return lines;
  }

  /** How many lines the rests of both, from each pair of places on, have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
