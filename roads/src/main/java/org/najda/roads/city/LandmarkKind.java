package org.najda.roads.city;

import java.util.Map;

/** Places people name when they call. */
enum LandmarkKind {
  MOSQUE("mosque", Map.of("amenity", "place_of_worship"), Map.of("religion", "muslim")),
  SCHOOL("school", Map.of("amenity", "school"), Map.of()),
  GARDEN("garden", Map.of("leisure", "park"), Map.of()),
  SQUARE("square", Map.of("place", "square"), Map.of()),
  HOSPITAL("hospital", Map.of("amenity", "hospital"), Map.of("emergency", "yes")),
  STATION("station", Map.of("railway", "station"), Map.of("building", "train_station")),
  BUS_STATION("bus-station", Map.of("amenity", "bus_station"), Map.of()),
  SOUK("souk", Map.of("amenity", "marketplace"), Map.of()),
  STADIUM("stadium", Map.of("leisure", "stadium"), Map.of()),
  UNIVERSITY("university", Map.of("amenity", "university"), Map.of()),
  TOWN_HALL("town-hall", Map.of("amenity", "townhall"), Map.of()),
  POLICE("police", Map.of("amenity", "police"), Map.of());

  private final String list;
  private final Map<String, String> mainTag;
  private final Map<String, String> furtherTag;

  LandmarkKind(String list, Map<String, String> mainTag, Map<String, String> furtherTag) {
    this.list = list;
    this.mainTag = mainTag;
    this.furtherTag = furtherTag;
  }

  /** The list of names it draws from. */
  String list() {
    return list;
  }

  void tag(Map<String, String> into) {
    into.putAll(mainTag);
    into.putAll(furtherTag);
  }
}
