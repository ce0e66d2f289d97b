package org.najda.registers.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The legal limits, by topic. */
public final class LawBook {
  private final SortedMap<String, List<Limit>> byTopic;

  private LawBook(SortedMap<String, List<Limit>> byTopic) {
    this.byTopic = byTopic;
  }

  /**
   * A book of these topics.
   *
   * @throws IllegalArgumentException two limits of one basis hold on one day
   */
  public static LawBook of(Map<String, List<Limit>> topics) {
    SortedMap<String, List<Limit>> byTopic = new TreeMap<>();
    topics.forEach((topic, limits) -> byTopic.put(topic, List.copyOf(limits)));
    byTopic.values().forEach(LawBook::refuseOverlaps);
    return new LawBook(byTopic);
  }

  /** A book without a page. */
  public static LawBook empty() {
    return of(Map.of());
  }

  public boolean knows(String topic) {
    return byTopic.containsKey(topic);
  }

  /** All limits of a topic, also those no longer in force. */
  public List<Limit> listLimits(String topic) {
    return byTopic.getOrDefault(topic, List.of());
  }

  /**
   * The limit in force on a day; empty where the law grants nothing on that basis.
   *
   * @param day in the calendar of the place where it is applied
   */
  public Optional<Limit> find(String topic, String basis, LocalDate day) {
    return listLimits(topic).stream()
        .filter(limit -> limit.basis().equals(basis) && limit.holdsOn(day))
        .findFirst();
  }

  private static void refuseOverlaps(List<Limit> limits) {
    for (Limit limit : limits) {
      long sameDay =
          limits.stream()
              .filter(other -> other.basis().equals(limit.basis()) && other.holdsOn(limit.from()))
              .count();
      if (sameDay > 1) {
        throw new IllegalArgumentException(
            "Two limits of " + limit.basis() + " hold on " + limit.from());
      }
    }
  }
}
