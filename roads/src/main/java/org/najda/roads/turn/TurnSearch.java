package org.najda.roads.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.najda.roads.graph.Adjacency;
import org.najda.roads.graph.RoadGraph;

/**
 * Finds the arcs that rules speak of. A rule whose ways don't end where they meet, or of which the
 * graph lacks a part, could mean several turns or none, and is left out.
 */
final class TurnSearch {
  private final RoadGraph graph;
  private final List<TurnRule> rules;

  /** The edges of the ways that are spoken of. */
  private final Map<Long, List<Integer>> edgesOfWay = new HashMap<>();

  private final Set<List<Integer>> forbidden = new LinkedHashSet<>();

  TurnSearch(RoadGraph graph, List<TurnRule> rules) {
    this.graph = graph;
    this.rules = rules;
    Set<Long> ways = new HashSet<>();
    for (TurnRule rule : rules) {
      ways.add(rule.from());
      ways.addAll(rule.viaWays());
      ways.add(rule.to());
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (ways.contains(graph.wayId(edge))) {
        edgesOfWay.computeIfAbsent(graph.wayId(edge), way -> new ArrayList<>()).add(edge);
      }
    }
  }

  /** Each once, in the order of the rules. */
  List<List<Integer>> forbidden() {
    for (TurnRule rule : rules) {
      path(rule).ifPresent(path -> forbid(path, rule.isOnly()));
    }
    return List.copyOf(forbidden);
  }

  private void forbid(List<Integer> path, boolean isOnly) {
    if (!isOnly) {
      forbidden.add(path);
      return;
    }
    for (int length = 1; length < path.size(); length++) {
      List<Integer> driven = path.subList(0, length);
      for (int other : leaving(graph.arcFrom(driven.getLast() ^ 1))) {
        if (other != path.get(length)) {
          List<Integer> astray = new ArrayList<>(driven);
          astray.add(other);
          forbidden.add(List.copyOf(astray));
        }
      }
    }
  }

  /** All arcs from the first way to the last. */
  private Optional<List<Integer>> path(TurnRule rule) {
    return rule.viaWays().isEmpty()
        ? arriving(rule.from(), rule.viaNode()).flatMap(from -> pathOn(List.of(from), rule.to()))
        : along(rule);
  }

  private Optional<List<Integer>> pathOn(List<Integer> driven, long way) {
    return only(arcs(way).filter(arc -> graph.arcFrom(arc) == graph.arcFrom(driven.getLast() ^ 1)))
        .map(last -> {
          List<Integer> path = new ArrayList<>(driven);
          path.add(last);
          return List.copyOf(path);
        });
  }

  private Optional<Integer> arriving(long way, long node) {
    return only(arcs(way).filter(arc -> graph.nodeId(graph.arcFrom(arc ^ 1)) == node));
  }

  /** From whichever end of the first way the ways between lead on. */
  private Optional<List<Integer>> along(TurnRule rule) {
    List<List<Integer>> found = new ArrayList<>();
    for (int from : arcs(rule.from()).boxed().toList()) {
      List<Integer> path = new ArrayList<>(List.of(from));
      if (rule.viaWays().stream().allMatch(way -> drive(path, way))) {
        pathOn(path, rule.to()).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Drives the whole of a way, edge by edge. */
  private boolean drive(List<Integer> path, long way) {
    Set<Integer> left = new HashSet<>(edgesOfWay.getOrDefault(way, List.of()));
    boolean drove = !left.isEmpty();
    while (drove && !left.isEmpty()) {
      int here = graph.arcFrom(path.getLast() ^ 1);
      Optional<Integer> ahead =
          only(arcs(way).filter(arc -> graph.arcFrom(arc) == here && left.contains(arc >> 1)));
      drove = ahead.isPresent();
      ahead.ifPresent(arc -> {
        path.add(arc);
        left.remove(arc >> 1);
      });
    }
    return drove;
  }

  private static Optional<Integer> only(IntStream arcs) {
    int[] found = arcs.limit(2).toArray();
    return found.length == 1 ? Optional.of(found[0]) : Optional.empty();
  }

  /** The open directions of a way's edges. */
  private IntStream arcs(long way) {
    return edgesOfWay.getOrDefault(way, List.of()).stream()
        .flatMapToInt(edge -> IntStream.of(2 * edge, 2 * edge + 1))
        .filter(arc -> millis(arc) != RoadGraph.CLOSED);
  }

  private List<Integer> leaving(int node) {
    Adjacency outgoing = graph.outgoing();
    return IntStream.range(outgoing.first(node), outgoing.first(node + 1))
        .map(outgoing::arc)
        .boxed()
        .toList();
  }

  private int millis(int arc) {
    return (arc & 1) == 0 ? graph.forwardMillis(arc >> 1) : graph.backwardMillis(arc >> 1);
  }
}
