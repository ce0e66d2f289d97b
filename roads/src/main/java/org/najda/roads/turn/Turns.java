package org.najda.roads.turn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.najda.roads.graph.RoadGraph;

/**
 * What no way over one graph may hold: sequences of arcs, looked for all at once while a way grows
 * (Aho and Corasick, "Efficient string matching", 1975). An arc is edge × 2, plus 1 against the
 * edge's shape. Never changes.
 */
public final class Turns {
  /** Before the first arc: nothing of any sequence has been driven. */
  public static final int START = 0;

  /** Where nobody is held to anything. */
  public static final Turns FREE = new Turns(List.of());

  private final List<List<Integer>> forbidden;

  /** For each state the arcs by which a sequence goes on, with the states they lead to. */
  private final List<Map<Integer, Integer>> next = new ArrayList<>();

  /** For each state that of the longest ending which also begins a sequence. */
  private final List<Integer> shorter = new ArrayList<>();

  private final List<Boolean> ends = new ArrayList<>();

  Turns(List<List<Integer>> forbidden) {
    this.forbidden = forbidden;
    addState();
    forbidden.forEach(this::add);
    link();
  }

  /** Those of a map on one of its graphs. */
  public static Turns of(RoadGraph graph, TurnRules rules) {
    return new Turns(new TurnSearch(graph, rules.list()).forbidden());
  }

  private int addState() {
    next.add(new TreeMap<>());
    shorter.add(START);
    ends.add(false);
    return next.size() - 1;
  }

  private void add(List<Integer> sequence) {
    int state = START;
    for (int arc : sequence) {
      Integer known = next.get(state).get(arc);
      int there = known == null ? addState() : known;
      next.get(state).put(arc, there);
      state = there;
    }
    ends.set(state, true);
  }

  /** Breadth first, so that all shorter ones are linked before. */
  private void link() {
    Deque<Integer> open = new ArrayDeque<>(next.get(START).values());
    while (!open.isEmpty()) {
      int state = open.remove();
      next.get(state)
          .forEach((arc, there) -> {
            int link = after(shorter.get(state), arc);
            shorter.set(there, link);
            ends.set(there, ends.get(there) || ends.get(link));
            open.add(there);
          });
    }
  }

  /** The state after one more arc. */
  public int after(int state, int arc) {
    int at = state;
    while (true) {
      Integer there = next.get(at).get(arc);
      if (there != null) {
        return there;
      }
      if (at == START) {
        return START;
      }
      at = shorter.get(at);
    }
  }

  /** Whether a sequence ends with the arc that led here. */
  public boolean isForbidden(int state) {
    return ends.get(state);
  }

  /** The sequences, each of two arcs or more. */
  public List<List<Integer>> list() {
    return forbidden;
  }
}
