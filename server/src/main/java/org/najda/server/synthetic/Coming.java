package org.najda.server.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallOutcome;

/**
 * Something that comes to a command room.
 *
 * @param at when it rings, or a unit comes upon it
 * @param outcome what becomes of a call without incident; null for an incident
 * @param isEffective whether the incident ends with effect
 * @param isSelfInitiated whether nobody rings for it
 * @param furtherCalls how many more ring for the same
 */
record Coming(
    Instant at,
    @Nullable CallOutcome outcome,
    boolean isEffective,
    boolean isSelfInitiated,
    int furtherCalls) {
  private static final int PERCENT = 100;

  /** What of all comings is what, by {@code year/calls.csv}. */
  private record Shares(Map<String, Integer> incidents, Map<String, Long> others) {
    static Shares load() {
      List<CSVRecord> rows = DemoTable.read("year/calls.csv");
      return new Shares(
          rows.stream()
              .filter(row -> row.get("of").equals("incidents"))
              .collect(
                  Collectors.toMap(
                      row -> row.get("what"), row -> Integer.valueOf(row.get("percent")))),
          rows.stream()
              .filter(row -> row.get("of").equals("others"))
              .collect(
                  Collectors.toMap(
                      row -> row.get("what"),
                      row -> Long.valueOf(row.get("percent")),
                      Long::sum,
                      TreeMap::new)));
    }

    int of(String what, int all) {
      return all * incidents.get(what) / PERCENT;
    }
  }

  /**
   * All that comes to a room, in no order, the moments not yet said.
   *
   * @throws IllegalStateException there are fewer calls than incidents need
   */
  static List<Coming> of(YearRoom room, Dealing dealing) {
    Shares shares = Shares.load();
    int incidents = room.interventions() + shares.of("found-nothing", room.interventions());
    int own = shares.of("self-initiated", room.interventions());
    int rung = incidents - own;
    int further = shares.of("further-calls", rung);
    int others = room.calls() - rung - further;
    if (others < 0) {
      throw new IllegalStateException(room.id() + " has too few calls for its incidents.");
    }
    Integer[] more = dealing.spread(further, rung);
    List<Coming> all = new ArrayList<>();
    for (int i = 0; i < incidents; i++) {
      int calls = i < rung ? more[i] : 0;
      boolean effective = i >= incidents - room.interventions();
      all.add(new Coming(Instant.EPOCH, null, effective, i >= rung, calls));
    }
    long[] weights = shares.others().values().stream().mapToLong(Long::longValue).toArray();
    long[] dealt = Apportionment.of(others, weights, new long[weights.length]);
    List<String> names = List.copyOf(shares.others().keySet());
    for (int i = 0; i < dealt.length; i++) {
      CallOutcome outcome =
          CallOutcome.valueOf(names.get(i).toUpperCase(Locale.ROOT).replace('-', '_'));
      for (long n = 0; n < dealt[i]; n++) {
        all.add(new Coming(Instant.EPOCH, outcome, false, false, 0));
      }
    }
    Coming[] shuffled = all.toArray(Coming[]::new);
    dealing.shuffle(shuffled);
    return Arrays.asList(shuffled);
  }

  Coming at(Instant moment) {
    return new Coming(moment, outcome, isEffective, isSelfInitiated, furtherCalls);
  }
}
