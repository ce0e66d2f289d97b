package org.najda.roads.feature;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.najda.roads.feature.Feature.Mark;

/**
 * What a map says of a road beside its class and name. One-way is what drivers meet: tagged so, or
 * a roundabout or motorway that is not tagged otherwise.
 */
final class RoadMarks {
  private static final Set<String> ALONG = Set.of("yes", "true", "1");
  private static final Set<String> AGAINST = Set.of("-1", "reverse");
  private static final Set<String> ROUND = Set.of("roundabout", "circular");

  private RoadMarks() {}

  static Set<Mark> of(Map<String, String> tags) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (isOneWay(tags)) {
      marks.add(Mark.ONE_WAY);
    }
    if (isTagged(tags, "bridge")) {
      marks.add(Mark.BRIDGE);
    }
    if (isTagged(tags, "tunnel")) {
      marks.add(Mark.TUNNEL);
    }
    return marks;
  }

  /** Whether it is one-way against the order of its points. */
  static boolean isReversed(Map<String, String> tags) {
    return AGAINST.contains(tags.getOrDefault("oneway", ""));
  }

  private static boolean isOneWay(Map<String, String> tags) {
    String tagged = tags.get("oneway");
    if (tagged != null) {
      return ALONG.contains(tagged) || AGAINST.contains(tagged);
    }
    return ROUND.contains(tags.getOrDefault("junction", ""))
        || "motorway".equals(tags.get("highway"));
  }

  private static boolean isTagged(Map<String, String> tags, String key) {
    return !tags.getOrDefault(key, "no").equals("no");
  }
}
