package org.najda.roads.map;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.feature.FeatureCollector;
import org.najda.roads.graph.WayTable;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.osm.OsmSink;
import org.najda.roads.profile.Passage;
import org.najda.roads.profile.TravelRules;
import org.najda.roads.turn.TurnRules;

/** Takes from one reading of a file what the graphs and the drawn map need. */
final class SourceReader implements OsmSink {
  final NodeTable.Builder nodes = new NodeTable.Builder();
  final WayTable.Builder ways = new WayTable.Builder();
  final FeatureCollector features = new FeatureCollector();
  final TurnRules turns = new TurnRules();
  private final Map<Profile, TravelRules> rules = new EnumMap<>(Profile.class);
  private final Map<Long, Map<String, String>> barriers = new HashMap<>();

  SourceReader() {
    for (Profile profile : Profile.values()) {
      rules.put(profile, TravelRules.of(profile));
    }
  }

  @Override
  public void node(long id, Point at, Map<String, String> tags) {
    nodes.add(id, at);
    if (tags.containsKey("barrier")) {
      barriers.put(id, tags);
    }
    features.node(id, at, tags);
  }

  @Override
  public void way(long id, long[] nodeIds, Map<String, String> tags) {
    Map<Profile, Passage> passages = new EnumMap<>(Profile.class);
    rules.forEach((profile, rule) -> passages.put(profile, rule.passage(tags)));
    ways.add(id, nodeIds, passages);
    features.way(id, nodeIds, tags);
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) {
    features.relation(id, members, tags);
    turns.relation(members, tags);
  }

  /** Indexes of the places that the profile can't pass. */
  BitSet barriers(Profile profile, NodeTable places) {
    BitSet blocked = new BitSet(places.size());
    barriers.forEach((id, tags) -> {
      if (rules.get(profile).blocks(tags)) {
        blocked.set(places.indexOf(id));
      }
    });
    return blocked;
  }
}
