package org.najda.server.map;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Profile;
import org.najda.roads.gazetteer.Gazetteer;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import org.najda.roads.place.StreetNames;
import org.najda.roads.tile.MapTiles;
import org.najda.roads.travel.TravelTimes;

/** A road map with what is worked out from it, each at its first use. */
public final class OpenMap {
  private final RoadMap roads;
  private final Attribution attribution;
  private final MapTiles tiles;
  private final Map<Profile, TravelTimes> travelTimes = new EnumMap<>(Profile.class);
  private @Nullable StreetNames streets;
  private @Nullable Gazetteer gazetteer;
  private final Lock gathering = new ReentrantLock();

  OpenMap(RoadMap roads, Attribution attribution) {
    this.roads = roads;
    this.attribution = attribution;
    this.tiles = new MapTiles(roads.features());
  }

  /** The map itself. */
  public RoadMap roads() {
    return roads;
  }

  /** Whose map it is, to be said wherever it shows. */
  Attribution attribution() {
    return attribution;
  }

  /** What a browser draws. */
  MapTiles tiles() {
    return tiles;
  }

  /** Travel times of a way of moving. */
  public synchronized TravelTimes travelTimes(Profile profile) {
    return travelTimes.computeIfAbsent(profile, p -> TravelTimes.on(roads, p));
  }

  /** Travel times of a kind of unit. */
  public TravelTimes travelTimes(UnitKind kind) {
    return travelTimes(profile(kind));
  }

  /** The roads of a kind of unit. */
  public RoadGraph graph(UnitKind kind) {
    return roads.graph(profile(kind));
  }

  private static Profile profile(UnitKind kind) {
    return switch (kind) {
      case CAR -> Profile.EMERGENCY;
      case MOTORCYCLE -> Profile.MOTORCYCLE;
      case FOOT -> Profile.FOOT;
    };
  }

  /** The names of its streets. */
  public synchronized StreetNames streets() {
    StreetNames known = streets;
    if (known == null) {
      known = new StreetNames(roads.features());
      streets = known;
    }
    return known;
  }

  /** What its places are called; gathering them takes a second, in which nobody else waits. */
  public Gazetteer gazetteer() {
    gathering.lock();
    try {
      Gazetteer known = gazetteer;
      if (known == null) {
        known = Gazetteer.of(roads.features(), roads.bounds());
        gazetteer = known;
      }
      return known;
    } finally {
      gathering.unlock();
    }
  }
}
