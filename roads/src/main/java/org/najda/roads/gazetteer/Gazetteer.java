package org.najda.roads.gazetteer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.gazetteer.FoundPlace.Relation;
import org.najda.roads.gazetteer.NameIndex.Hit;
import org.najda.roads.gazetteer.NamedPlace.Kind;

/** Finds places by what they are called. Thread-safe. */
public final class Gazetteer {
  private static final int MOST_NAMES = 200;
  private static final int MOST_METERS_TO_QUARTER = 4_000;
  private static final double LEAST_SCORE = 0.45;

  private final List<NamedPlace> places;
  private final List<Spot> middles;
  private final List<NamedPlace> quarters;
  private final NameIndex names;

  private Gazetteer(List<NamedPlace> places) {
    this.places = List.copyOf(places);
    this.middles = places.stream().map(place -> Spot.middleOf(place.points())).toList();
    this.quarters = places.stream().filter(place -> place.kind() == Kind.QUARTER).toList();
    this.names = new NameIndex(places.stream().map(NamedPlace::everyName).toList());
  }

  /** Over everything that has a name on a map. */
  public static Gazetteer of(MapFeatures features, Bounds bounds) {
    return new Gazetteer(Gathering.from(features, bounds));
  }

  /** Over these places. */
  public static Gazetteer of(List<NamedPlace> places) {
    return new Gazetteer(places);
  }

  /** Number of places. */
  public int size() {
    return places.size();
  }

  /**
   * The places that are most like what was typed, the best first.
   *
   * @param words of the place only: {@link PlaceQuery} takes a longer query apart
   */
  public List<FoundPlace> search(String words, Nearness nearness, int limit) {
    Map<Integer, Double> byName = scores(words);
    Map<Integer, Double> scores = new LinkedHashMap<>();
    byName.forEach(
        (place, score) -> scores.put(place, nearness.score(score, middles.get(place).point())));
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(limit)
        .map(entry -> found(entry.getKey(), nearness, entry.getValue()))
        .toList();
  }

  private FoundPlace found(int number, Nearness nearness, double score) {
    NamedPlace place = places.get(number);
    Spot spot = nearness.spot(place, middles.get(number));
    return new FoundPlace(place, null, Relation.AT, spot.point(), spot.uncertaintyMeters(), score);
  }

  /** By number of place, its score by name alone. */
  private Map<Integer, Double> scores(String words) {
    Map<Integer, Double> scores = new LinkedHashMap<>();
    for (Hit hit : names.search(Word.listIn(words), MOST_NAMES)) {
      if (hit.score() >= LEAST_SCORE) {
        for (int place : names.places(hit.name())) {
          scores.merge(place, (double) hit.score(), Math::max);
        }
      }
    }
    return scores;
  }

  /** Streets by name alone. */
  Map<NamedPlace, Double> streets(String words) {
    Map<NamedPlace, Double> streets = new LinkedHashMap<>();
    scores(words)
        .forEach((place, score) -> {
          if (places.get(place).kind() == Kind.STREET) {
            streets.put(places.get(place), score);
          }
        });
    return streets;
  }

  /** The names of the nearest quarter within a few kilometres. */
  public Optional<Names> findQuarter(Point point) {
    @Nullable NamedPlace nearest = null;
    double least = MOST_METERS_TO_QUARTER;
    for (NamedPlace quarter : quarters) {
      double meters = Earth.meters(quarter.points().getFirst(), point);
      if (meters < least) {
        least = meters;
        nearest = quarter;
      }
    }
    return Optional.ofNullable(nearest).map(NamedPlace::names);
  }
}
