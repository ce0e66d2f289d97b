package org.najda.server.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.FoundPlace;
import org.najda.roads.gazetteer.Gazetteer;
import org.najda.roads.gazetteer.Nearness;
import org.najda.roads.gazetteer.PlaceQuery;
import org.najda.roads.gazetteer.PlaceSearch;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.place.PlaceView.GroundView;
import org.najda.server.place.PlaceView.OwnView;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Finds places on a room's map and among its own. */
public final class PlaceFinder {
  private static final int OFFERED = 5;
  private static final Point NOWHERE = new Point(0, 0);

  private final Maps maps;
  private final PlaceLabels labels;
  private final Map<RoomId, OwnPlaces> own = new ConcurrentHashMap<>();

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

  /** A place that may be meant, for a page that only offers it. */
  public record Offered(
      String label, @Nullable String quarter, GeoPoint point, int uncertaintyMeters) {}

  /**
   * The likeliest first.
   *
   * @param words of any language and spelling, coordinates, or a map link
   */
  public List<Offered> offer(RoomId room, RoomState state, String words, Language language) {
    Asked asked = new Asked(PlaceQuery.of(words), null, language, OFFERED);
    return find(room, state, asked).stream()
        .map(place ->
            new Offered(
                place.label(),
                place.ground().quarter(),
                GeoPoint.ofDegrees(place.lat(), place.lon()),
                place.uncertaintyMeters()))
        .toList();
  }

  /** The likeliest first. */
  List<PlaceView> find(RoomId room, RoomState state, Asked asked) {
    Optional<OpenMap> map =
        Optional.ofNullable(state.settings()).map(RoomSettings::map).flatMap(maps::find);
    if (asked.query() instanceof PlaceQuery.At at) {
      return List.of(
          labels.coordinates(
              at.point(), map, ground(state, at.point(), map, asked), asked.language()));
    }
    OwnPlaces mine = own.compute(room, (id, known) -> OwnPlaces.of(state, known));
    List<Gazetteer> gazetteers =
        map.map(open -> List.of(mine.gazetteer(), open.gazetteer()))
            .orElseGet(() -> List.of(mine.gazetteer()));
    return new PlaceSearch(gazetteers)
        .search(asked.query(), nearness(mine, asked.caller()), asked.limit()).stream()
            .map(found ->
                labels.found(
                    found,
                    ground(state, found.point(), map, asked),
                    own(mine, found),
                    asked.language()))
            .toList();
  }

  private static @Nullable OwnView own(OwnPlaces mine, FoundPlace found) {
    return mine.findLandmark(found.place())
        .map(landmark -> new OwnView(landmark.id(), landmark.isApproved()))
        .orElse(null);
  }

  private static Nearness nearness(OwnPlaces mine, @Nullable Point caller) {
    return caller == null
        ? new Nearness(mine.middle().orElse(NOWHERE), false)
        : new Nearness(caller, true);
  }

  private static GroundView ground(
      RoomState state, Point point, Optional<OpenMap> map, Asked asked) {
    Optional<Setup> setup = Optional.ofNullable(state.setup());
    GeoPoint place = new GeoPoint(point.lat7(), point.lon7());
    Optional<Names> quarter = map.flatMap(open -> open.gazetteer().findQuarter(point));
    return new GroundView(
        setup.flatMap(known -> known.findDistrict(place)).map(District::code).orElse(null),
        quarter.map(names -> names.in(asked.language().code())).orElse(null),
        setup.flatMap(known -> known.findService(place)).map(ServiceView::of).orElse(null));
  }
}
