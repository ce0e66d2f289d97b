package org.najda.server.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What differs between two texts, line by line. */
final class Differences {
  /** A chapter is a page or two; each pair of lines takes four bytes. */
  private static final long MOST_PAIRS = 1_000_000;

  private Differences() {}

  /**
   * A line of one text or of both.
   *
   * @param kind {@code same}, {@code gone} or {@code new}
   */
  public record Line(String kind, String text) {}

  /**
   * All lines of both, in their order, by their longest common subsequence. Where that would take
   * too much memory, all that lies between what both begin and end with is told as another text.
   */
  static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int head = alike(old, now);
    int tail =
        alike(old.subList(head, old.size()).reversed(), now.subList(head, now.size()).reversed());
    List<Line> lines = new ArrayList<>(told("same", old.subList(0, head)));
    lines.addAll(
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
    lines.addAll(told("same", old.subList(old.size() - tail, old.size())));
    return lines;
  }

  /** How many lines both begin with. */
  private static int alike(List<String> old, List<String> now) {
    int shorter = Math.min(old.size(), now.size());
    return IntStream.range(0, shorter)
        .filter(line -> !old.get(line).equals(now.get(line)))
        .findFirst()
        .orElse(shorter);
  }

  private static List<Line> told(String kind, List<String> lines) {
    return lines.stream().map(line -> new Line(kind, line)).toList();
  }

  private static List<Line> middle(List<String> old, List<String> now) {
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      return Stream.concat(told("gone", old).stream(), told("new", now).stream()).toList();
    }
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
