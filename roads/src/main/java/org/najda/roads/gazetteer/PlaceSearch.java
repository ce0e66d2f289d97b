package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace.Relation;
import org.najda.roads.gazetteer.NamedPlace.Kind;

/**
 * Answers queries from several gazetteers as if they were one: a map's, and a room's own places.
 */
public final class PlaceSearch {
  /** How near a place must be to one that it is said to be beside. */
  private static final double BESIDE_METERS = 1_000;

  private static final double SAME_QUARTER_METERS = 3_000;
  private static final int BESIDE_UNCERTAIN_METERS = 100;
  private static final int OTHERS_TRIED = 3;
  private static final int EACH = 10;

  /** A crossing whose streets fit worse than this is no better than nothing. */
  private static final double LEAST_CROSSING = 0.6;

  /** What finding both of two named things is worth before finding one of them. */
  private static final double BOTH = 0.25;

  /** The same, where the word between them may as well be part of one name. */
  private static final double PERHAPS_BOTH = 0.1;

  private final List<Gazetteer> gazetteers;

  public PlaceSearch(List<Gazetteer> gazetteers) {
    this.gazetteers = List.copyOf(gazetteers);
  }

  /** The places that may be meant, the best first; none for coordinates and links. */
  public List<FoundPlace> search(PlaceQuery query, Nearness nearness, int limit) {
    List<FoundPlace> all =
        switch (query) {
          case PlaceQuery.At at -> List.of();
          case PlaceQuery.ClosedLink link -> List.of();
          case PlaceQuery.Named named -> named(named.words(), nearness, limit);
          case PlaceQuery.Crossing crossing -> crossing(crossing, nearness, limit);
          case PlaceQuery.Beside beside -> beside(beside, nearness, limit);
        };
    List<FoundPlace> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(FoundPlace::score).reversed());
    List<FoundPlace> kept = new ArrayList<>();
    for (FoundPlace found : sorted) {
      if (kept.size() < limit && kept.stream().noneMatch(other -> isSame(found, other))) {
        kept.add(found);
      }
    }
    return kept;
  }

  /** A quarter of the map that is also a district of the room is told once. */
  private static boolean isSame(FoundPlace a, FoundPlace b) {
    boolean crossing = a.relation() == Relation.CROSSING;
    if (crossing || b.relation() == Relation.CROSSING) {
      return a.relation() == b.relation() && a.point().equals(b.point());
    }
    return a.place() == b.place()
        || a.place().kind() == Kind.QUARTER
            && b.place().kind() == Kind.QUARTER
            && a.names().in("ar").equals(b.names().in("ar"))
            && Earth.meters(a.point(), b.point()) < SAME_QUARTER_METERS;
  }

  private List<FoundPlace> named(String words, Nearness nearness, int limit) {
    return gazetteers.stream()
        .flatMap(gazetteer -> gazetteer.search(words, nearness, limit).stream())
        .sorted(Comparator.comparingDouble(FoundPlace::score).reversed())
        .limit(limit)
        .toList();
  }

  private List<FoundPlace> crossing(PlaceQuery.Crossing query, Nearness nearness, int limit) {
    List<FoundPlace> all = new ArrayList<>();
    double both = query.said() ? BOTH : PERHAPS_BOTH;
    Crossings.of(streets(query.first()), streets(query.second()), nearness).stream()
        .filter(found -> found.score() >= LEAST_CROSSING)
        .map(found -> with(found, found.relation(), found.other(), found.score() + both))
        .forEach(all::add);
    if (query.said()) {
      all.addAll(named(query.first(), nearness, limit));
      all.addAll(named(query.second(), nearness, limit));
    } else {
      all.addAll(named(query.whole(), nearness, limit));
    }
    return all;
  }

  private Map<NamedPlace, Double> streets(String words) {
    Map<NamedPlace, Double> streets = new LinkedHashMap<>();
    gazetteers.forEach(gazetteer -> streets.putAll(gazetteer.streets(words)));
    return streets;
  }

  private List<FoundPlace> beside(PlaceQuery.Beside query, Nearness nearness, int limit) {
    List<FoundPlace> all = new ArrayList<>(named(query.whole(), nearness, limit));
    List<FoundPlace> others = named(query.other(), nearness, EACH);
    for (FoundPlace other : others.subList(0, Math.min(OTHERS_TRIED, others.size()))) {
      all.addAll(near(query, other));
    }
    others.forEach(other -> all.add(with(other, query.relation(), null, other.score())));
    return all;
  }

  private List<FoundPlace> near(PlaceQuery.Beside query, FoundPlace other) {
    Point there = other.point();
    return query.words().isBlank()
        ? List.of()
        : named(query.words(), new Nearness(there, true), EACH).stream()
            .filter(found -> Earth.meters(found.point(), there) <= BESIDE_METERS)
            .map(found ->
                with(
                    found,
                    query.relation(),
                    other.place(),
                    (found.score() + other.score()) / 2 + BOTH))
            .toList();
  }

  private static FoundPlace with(
      FoundPlace found, Relation relation, @Nullable NamedPlace other, double score) {
    boolean beside = relation != Relation.CROSSING && other == null;
    int least = beside ? BESIDE_UNCERTAIN_METERS : 0;
    return new FoundPlace(
        found.place(),
        other,
        relation,
        found.point(),
        Math.max(least, found.uncertaintyMeters()),
        score);
  }
}
