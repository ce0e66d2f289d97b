package org.najda.server.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVRecord;

/**
 * A kind of records, and what happens in them.
 *
 * @param key its name in {@code year/lives.csv}
 * @param rows the one that opens them first
 */
record LifePlan(String key, String register, List<LifeRow> rows) {
  LifePlan {
    rows = List.copyOf(rows);
  }

  /** All that Najda ships, in their order. */
  static List<LifePlan> listAll() {
    SequencedMap<String, List<CSVRecord>> lives = new LinkedHashMap<>();
    DemoTable.read("year/lives.csv")
        .forEach(row -> lives.computeIfAbsent(row.get("life"), life -> new ArrayList<>()).add(row));
    return lives.entrySet().stream()
        .map(life ->
            new LifePlan(
                life.getKey(),
                life.getValue().getFirst().get("register"),
                life.getValue().stream().map(LifeRow::of).toList()))
        .toList();
  }

  /** How many acts there are in all records of the year. */
  static long countActs(YearFigures figures) {
    return listAll().stream().mapToLong(plan -> plan.acts(figures)).sum();
  }

  LifeRow opening() {
    return rows.getFirst();
  }

  List<LifeRow> later() {
    return rows.subList(1, rows.size());
  }

  int records(YearFigures figures) {
    return figures.count(opening().times());
  }

  private long acts(YearFigures figures) {
    int records = records(figures);
    return rows.stream().mapToLong(row -> row.acts(figures, records)).sum();
  }
}
