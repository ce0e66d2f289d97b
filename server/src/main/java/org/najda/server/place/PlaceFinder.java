package org.najda.server.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.room.RoomState;
import org.najda.core.settings.District;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace;
import org.najda.roads.gazetteer.Gazetteer;
import org.najda.roads.gazetteer.Nearness;
import org.najda.roads.gazetteer.PlaceQuery;
import org.najda.roads.gazetteer.PlaceSearch;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Finds places on a room's map and among its own. */
public final class PlaceFinder {
  private final Maps maps;
  private final PlaceLabels labels;

  public PlaceFinder(Maps maps, Texts texts) {
    this.maps = maps;
    this.labels = new PlaceLabels(texts);
  }

  /**
   * One asking.
   *
   * @param caller where the network heard him; null when it did not
   */
  record Asked(PlaceQuery query, @Nullable Point caller, Language language, int limit) {}

  /** The likeliest first. */
  List<PlaceView> find(RoomState state, Asked asked) {
    Optional<OpenMap> map =
        Optional.ofNullable(state.settings()).map(RoomSettings::map).flatMap(maps::find);
    if (asked.query() instanceof PlaceQuery.At at) {
      return List.of(
          labels.coordinates(at.point(), map, district(state, at.point()), asked.language()));
    }
    if (map.isEmpty()) {
      return List.of();
    }
    Gazetteer gazetteer = map.get().gazetteer();
    List<FoundPlace> found =
        new PlaceSearch(List.of(gazetteer))
            .search(asked.query(), nearness(map.get(), asked.caller()), asked.limit());
    return found.stream()
        .map(place ->
            labels.found(
                place,
                gazetteer.findQuarter(place.point()),
                district(state, place.point()),
                asked.language()))
        .toList();
  }

  private static Nearness nearness(OpenMap map, @Nullable Point caller) {
    return caller == null
        ? new Nearness(middle(map.roads().bounds()), false)
        : new Nearness(caller, true);
  }

  private static Point middle(Bounds box) {
    return new Point(
        (int) (((long) box.minLat7() + box.maxLat7()) / 2),
        (int) (((long) box.minLon7() + box.maxLon7()) / 2));
  }

  private static @Nullable String district(RoomState state, Point point) {
    return Optional.ofNullable(state.setup())
        .flatMap(setup -> setup.findDistrict(new GeoPoint(point.lat7(), point.lon7())))
        .map(District::code)
        .orElse(null);
  }
}
