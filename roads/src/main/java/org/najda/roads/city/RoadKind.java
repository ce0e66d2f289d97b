package org.najda.roads.city;

import java.util.List;
import java.util.Map;

/** What a street is for, and how OpenStreetMap says so. */
enum RoadKind {
  HIGHWAY(16, "highway", "trunk", "lanes", "4", "maxspeed", "80"),
  AVENUE(13, "highway", "primary", "lanes", "4", "maxspeed", "60"),
  BOULEVARD(11, "highway", "secondary", "lanes", "2", "maxspeed", "60"),
  DISTRICT_STREET(9, "highway", "tertiary", "maxspeed", "50"),
  STREET(6, "highway", "residential", "maxspeed", "40"),
  YARD(6, "highway", "service", "maxspeed", "20"),
  /** A lane of the medina: feet and motorcycles pass, a car does not fit. */
  LANE(2.5, "highway", "pedestrian", "motorcycle", "yes", "width", "3"),
  /** The narrowest lanes of the medina. */
  ALLEY(1.5, "highway", "pedestrian", "motorcycle", "yes", "width", "2"),
  WALK(2, "highway", "footway");

  private final double halfWidthMeters;
  private final List<String> tags;

  RoadKind(double halfWidthMeters, String... tags) {
    this.halfWidthMeters = halfWidthMeters;
    this.tags = List.of(tags);
  }

  /** From the middle of the street to the first wall. */
  double halfWidthMeters() {
    return halfWidthMeters;
  }

  /** Whether cars may drive here. */
  boolean carriesCars() {
    return compareTo(YARD) <= 0;
  }

  /** Puts the tags that say what this is. */
  void tag(Map<String, String> into) {
    for (int i = 0; i < tags.size(); i += 2) {
      into.put(tags.get(i), tags.get(i + 1));
    }
  }
}
