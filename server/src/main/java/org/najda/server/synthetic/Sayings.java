package org.najda.server.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVRecord;

/** What acts say, by {@code year/values.csv}. */
final class Sayings {
  private final Map<String, SequencedMap<String, List<Option>>> byAct = new HashMap<>();

  Sayings() {
    for (CSVRecord row : DemoTable.read("year/values.csv")) {
      byAct
          .computeIfAbsent(key(row.get("of"), row.get("act")), key -> new LinkedHashMap<>())
          .computeIfAbsent(row.get("field"), field -> new ArrayList<>())
          .add(Option.of(row));
    }
  }

  /**
   * One of the things that a field may say.
   *
   * @param value blank where it is a part of a figure
   * @param figure how often, or what its numbers add up to; blank where shares say it
   */
  record Option(String value, double share, String figure) {
    static Option of(CSVRecord row) {
      String share = row.get("share");
      return new Option(
          row.get("value"), share.isEmpty() ? 1 : Double.parseDouble(share), row.get("figure"));
    }

    boolean isExact() {
      return !figure.isEmpty() && !value.isEmpty();
    }

    boolean isPart() {
      return !figure.isEmpty() && value.isEmpty();
    }
  }

  private static String key(String of, String act) {
    return of + " " + act;
  }

  /** The fields of an act with what they may say. */
  SequencedMap<String, List<Option>> of(LifePlan plan, LifeRow row) {
    SequencedMap<String, List<Option>> fields = new LinkedHashMap<>();
    for (String of : List.of(plan.register(), plan.key())) {
      fields.putAll(byAct.getOrDefault(key(of, row.name()), new LinkedHashMap<>()));
    }
    return fields;
  }
}
