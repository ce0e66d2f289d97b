package org.najda.roads.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.roads.feature.Feature.Names;

/** Draws the finished plan as OpenStreetMap nodes and ways. */
final class CityMap {
  private final OsmDraft draft = new OsmDraft();
  private final Bend bend;
  private final Map<Junction, Roundabout> roundabouts = new HashMap<>();
  private final Map<Junction, Long> junctionNodes = new HashMap<>();
  private final Map<Junction, Map<Spot, Long>> circleNodes = new HashMap<>();

  CityMap(Bend bend) {
    this.bend = bend;
  }

  OsmDraft draft() {
    return draft;
  }

  /** Draws every roundabout; before the streets that meet there. */
  void drawRoundabouts(Map<Junction, Roundabout> found) {
    roundabouts.putAll(found);
    found.forEach((center, roundabout) -> {
      Map<Spot, Long> nodes = new LinkedHashMap<>();
      roundabout.circle().forEach(spot -> nodes.put(spot, node(spot)));
      circleNodes.put(center, nodes);
      List<Long> ring = new ArrayList<>(nodes.values());
      ring.add(ring.getFirst());
      Map<String, String> tags = new LinkedHashMap<>();
      tags.put("highway", "primary");
      tags.put("junction", "roundabout");
      tags.put("oneway", "yes");
      draft.way(ring, tags);
    });
  }

  /** A street becomes one way, or several when roundabouts lie on it. */
  void draw(Street street) {
    List<Junction> junctions = street.junctions();
    List<Long> nodes = new ArrayList<>();
    for (int i = 0; i + 1 < junctions.size(); i++) {
      Junction from = junctions.get(i);
      Junction to = junctions.get(i + 1);
      if (i == 0 || roundabouts.containsKey(from)) {
        nodes.add(end(from, to));
      }
      Bend.straight(place(from, to), place(to, from)).stream()
          .skip(1)
          .forEach(spot -> nodes.add(node(spot)));
      nodes.add(end(to, from));
      if (roundabouts.containsKey(to)) {
        draft.way(nodes, tags(street));
        nodes.clear();
      }
    }
    if (!nodes.isEmpty()) {
      draft.way(nodes, tags(street));
    }
  }

  /** A closed way around the ground, with its edges bent like the streets. */
  void drawArea(List<Spot> ring, Map<String, String> tags) {
    List<Long> nodes = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Bend.straight(ring.get(i), ring.get((i + 1) % ring.size())).forEach(s -> nodes.add(node(s)));
    }
    nodes.add(nodes.getFirst());
    draft.way(nodes, tags);
  }

  void drawLine(Spot from, Spot to, Map<String, String> tags) {
    List<Long> nodes = new ArrayList<>();
    Bend.straight(from, to).forEach(spot -> nodes.add(node(spot)));
    nodes.add(node(to));
    draft.way(nodes, tags);
  }

  void drawPlace(Spot spot, Map<String, String> tags) {
    draft.node(bend.point(spot), tags);
  }

  /** The four name tags, as far as there is a name. */
  static Map<String, String> tags(Names names) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (!names.isEmpty()) {
      tags.put("name", names.local());
      tags.put("name:ar", names.ar());
      tags.put("name:fr", names.fr());
      tags.put("name:en", names.en());
    }
    return tags;
  }

  private static Map<String, String> tags(Street street) {
    Map<String, String> tags = new LinkedHashMap<>();
    street.kind().tag(tags);
    switch (street.direction()) {
      case BOTH -> {}
      case FORWARD -> tags.put("oneway", "yes");
      case BACKWARD -> tags.put("oneway", "-1");
    }
    if (street.bridge()) {
      tags.put("bridge", "yes");
      tags.put("layer", "1");
    }
    tags.putAll(tags(street.names()));
    return tags;
  }

  private Spot place(Junction junction, Junction seenFrom) {
    Roundabout roundabout = roundabouts.get(junction);
    return roundabout == null ? junction.spot() : roundabout.entry(seenFrom);
  }

  private long end(Junction junction, Junction seenFrom) {
    @Nullable Map<Spot, Long> circle = circleNodes.get(junction);
    return circle == null
        ? junctionNodes.computeIfAbsent(junction, key -> node(key.spot()))
        : circle.get(place(junction, seenFrom));
  }

  private long node(Spot spot) {
    return draft.node(bend.point(spot), Map.of());
  }
}
