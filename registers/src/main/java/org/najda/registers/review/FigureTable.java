package org.najda.registers.review;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures in the order of their file, each id once, none following from itself. */
public final class FigureTable {
  private final SequencedMap<String, FigureRow> rows;

  private FigureTable(SequencedMap<String, FigureRow> rows) {
    this.rows = Collections.unmodifiableSequencedMap(rows);
  }

  /**
   * @throws BrokenTable an id stands twice, or figures follow from one another in a circle
   */
  public static FigureTable of(List<FigureRow> rows) throws BrokenTable {
    SequencedMap<String, FigureRow> byId = new LinkedHashMap<>();
    for (FigureRow row : rows) {
      FigureRow before = byId.putIfAbsent(row.id(), row);
      if (before != null) {
        throw new BrokenTable(
            row.line(),
            "'%s' stands in line %d already".formatted(row.id(), before.line()),
            "give each figure an id of its own");
      }
    }
    FigureTable table = new FigureTable(byId);
    table.requireNoCircle();
    return table;
  }

  /** All figures, in their order. */
  public List<FigureRow> rows() {
    return List.copyOf(rows.values());
  }

  /** The figure's number; empty when it is missing, or the figure is. */
  Optional<BigDecimal> findValue(String id) {
    return Optional.ofNullable(rows.get(id)).map(FigureRow::value);
  }

  /** The numbers of these figures that are there. */
  Map<String, BigDecimal> values(SequencedSet<String> ids) {
    return ids.stream()
        .filter(id -> findValue(id).isPresent())
        .collect(Collectors.toMap(id -> id, id -> findValue(id).orElseThrow()));
  }

  private void requireNoCircle() throws BrokenTable {
    Set<String> done = new HashSet<>();
    for (String id : rows.keySet()) {
      if (!done.contains(id)) {
        follow(id, done);
      }
    }
  }

  /** Without recursion: a table may be one long chain. */
  private void follow(String start, Set<String> done) throws BrokenTable {
    SequencedMap<String, Iterator<String>> path = new LinkedHashMap<>();
    path.put(start, bases(start));
    while (!path.isEmpty()) {
      Iterator<String> left = path.lastEntry().getValue();
      if (!left.hasNext()) {
        done.add(path.pollLastEntry().getKey());
        continue;
      }
      String next = left.next();
      if (path.containsKey(next)) {
        throw circle(next, List.copyOf(path.keySet()));
      }
      if (!done.contains(next)) {
        path.put(next, bases(next));
      }
    }
  }

  private Iterator<String> bases(String id) {
    FigureRow row = rows.get(id);
    return row == null || row.relation() == null
        ? Collections.emptyIterator()
        : row.relation().ids().iterator();
  }

  private BrokenTable circle(String id, List<String> way) {
    String circle = String.join(" → ", way.subList(way.indexOf(id), way.size())) + " → " + id;
    return new BrokenTable(
        rows.get(id).line(),
        "these follow from one another in a circle: " + circle,
        "leave one out");
  }
}
