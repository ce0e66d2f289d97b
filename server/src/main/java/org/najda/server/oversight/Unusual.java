package org.najda.server.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.najda.core.EnumWords;

/**
 * Says what is unusual about looks, by rules that anybody can check by counting. It accuses nobody:
 * it only says what to look at first.
 */
final class Unusual {
  static final int MANY_IN_AN_HOUR = 20;
  static final int AGAIN_IN_A_DAY = 5;
  static final int SAME_WORDS = 10;

  /** A rule, each with a sentence of its own. */
  enum Rule {
    /** Opened without a right to it. */
    BROKEN_OPEN,
    /** Twenty records or more by one person within an hour. */
    MANY_IN_AN_HOUR,
    /** The same record five times or more by one person within a day. */
    AGAIN_AND_AGAIN,
    /** The same words as the reason for ten records or more within a day. */
    SAME_WORDS;

    String id() {
      return EnumWords.of(this);
    }
  }

  /** A look with the rules that it meets. */
  record Judged(Reading reading, Set<Rule> rules) {}

  private final Map<String, List<Reading>> byPerson = new HashMap<>();

  private Unusual(List<Reading> readings) {
    readings.forEach(reading ->
        byPerson.computeIfAbsent(reading.person(), person -> new ArrayList<>()).add(reading));
  }

  /** What meets a rule first, then the rest; the latest first in both. */
  static List<Judged> judge(List<Reading> readings) {
    Unusual unusual = new Unusual(readings);
    return readings.stream()
        .map(reading -> new Judged(reading, unusual.rules(reading)))
        .sorted(
            Comparator.comparing((Judged each) -> each.rules().isEmpty())
                .thenComparing(each -> each.reading().at(), Comparator.reverseOrder()))
        .toList();
  }

  private Set<Rule> rules(Reading reading) {
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    if (reading.broken()) {
      rules.add(Rule.BROKEN_OPEN);
    }
    List<Reading> own = byPerson.getOrDefault(reading.person(), List.of());
    if (records(own, reading, Duration.ofHours(1)).size() >= MANY_IN_AN_HOUR) {
      rules.add(Rule.MANY_IN_AN_HOUR);
    }
    List<Reading> day = near(own, reading, Duration.ofDays(1));
    if (day.stream().filter(each -> thing(each).equals(thing(reading))).count() >= AGAIN_IN_A_DAY) {
      rules.add(Rule.AGAIN_AND_AGAIN);
    }
    List<Reading> saidAlike =
        day.stream()
            .filter(each -> !each.reason().isEmpty() && each.reason().equals(reading.reason()))
            .toList();
    if (records(saidAlike, reading, Duration.ofDays(1)).size() >= SAME_WORDS) {
      rules.add(Rule.SAME_WORDS);
    }
    return rules;
  }

  private static Set<String> records(List<Reading> own, Reading reading, Duration within) {
    Set<String> records = new HashSet<>();
    near(own, reading, within).forEach(each -> records.add(thing(each)));
    return records;
  }

  /** Those in the time that ends with a look. */
  private static List<Reading> near(List<Reading> own, Reading reading, Duration within) {
    Instant from = reading.at().minus(within);
    return own.stream()
        .filter(each -> each.at().isAfter(from) && !each.at().isAfter(reading.at()))
        .toList();
  }

  private static String thing(Reading reading) {
    return reading.where() + "/" + reading.record();
  }
}
