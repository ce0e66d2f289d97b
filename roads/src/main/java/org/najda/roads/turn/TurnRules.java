package org.najda.roads.turn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.roads.osm.OsmSink.Member;
import org.najda.roads.osm.OsmSink.Member.Type;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/** The restrictions of a map that hold for a car at all hours. */
public final class TurnRules {
  /** What a car is called where others are excepted or meant alone. */
  private static final Set<String> CAR = Set.of("motorcar", "motor_vehicle", "vehicle");

  private final List<TurnRule> rules = new ArrayList<>();

  /** In the order of the file. */
  public List<TurnRule> list() {
    return List.copyOf(rules);
  }

  /** Adds what a relation says, if it is such a restriction and a whole one. */
  public void relation(List<Member> members, Map<String, String> tags) {
    String said = said(tags);
    if (said == null || exceptsCars(tags)) {
      return;
    }
    List<Member> via = with("via", members);
    boolean byNode = via.size() == 1 && via.getFirst().type() == Type.NODE;
    boolean byWays = !via.isEmpty() && via.stream().allMatch(each -> each.type() == Type.WAY);
    if (!byNode && !byWays) {
      return;
    }
    long node = byNode ? via.getFirst().id() : 0;
    List<Long> ways = byNode ? List.of() : via.stream().map(Member::id).toList();
    for (Member from : with("from", members)) {
      for (Member to : with("to", members)) {
        if (from.type() == Type.WAY && to.type() == Type.WAY) {
          rules.add(new TurnRule(said.startsWith("only_"), from.id(), node, ways, to.id()));
        }
      }
    }
  }

  /** Limits of an hour are left out of the map, here as everywhere. */
  private static @Nullable String said(Map<String, String> tags) {
    if (!"restriction".equals(tags.get("type")) || tags.containsKey("hour_on")) {
      return null;
    }
    String said = tags.getOrDefault("restriction:motorcar", tags.get("restriction"));
    return said != null && (said.startsWith("no_") || said.startsWith("only_")) ? said : null;
  }

  private static boolean exceptsCars(Map<String, String> tags) {
    return Arrays.stream(tags.getOrDefault("except", "").split(";"))
        .map(String::strip)
        .anyMatch(CAR::contains);
  }

  private static List<Member> with(String role, List<Member> members) {
    return members.stream().filter(member -> member.role().equals(role)).toList();
  }

  /** Writes them into a section of a file: for each only, from, node, number of ways, ways, to. */
  public void write(SectionWriter out) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (TurnRule rule : rules) {
      numbers.addAll(List.of(rule.isOnly() ? 1L : 0L, rule.from(), rule.viaNode()));
      numbers.add((long) rule.viaWays().size());
      numbers.addAll(rule.viaWays());
      numbers.add(rule.to());
    }
    out.longs(numbers.stream().mapToLong(Long::longValue).toArray());
  }

  /** What {@link #write} wrote. */
  public static TurnRules read(SectionReader in) {
    TurnRules read = new TurnRules();
    long[] numbers = in.longs();
    int at = 0;
    while (at < numbers.length) {
      int ways = (int) numbers[at + 3];
      int to = at + 4 + ways;
      read.rules.add(
          new TurnRule(
              numbers[at] == 1,
              numbers[at + 1],
              numbers[at + 2],
              Arrays.stream(numbers, at + 4, to).boxed().toList(),
              numbers[to]));
      at = to + 1;
    }
    return read;
  }
}
