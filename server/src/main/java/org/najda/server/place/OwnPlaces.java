package org.najda.server.place;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.landmark.Landmark;
import org.najda.core.landmark.LandmarkBook;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.Post;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.Gazetteer;
import org.najda.roads.gazetteer.NamedPlace;
import org.najda.roads.gazetteer.NamedPlace.Kind;
import org.najda.server.map.Points;

/** What a room adds to its map: its landmarks and its districts. */
final class OwnPlaces {
  private static final String LANDMARK = "own";
  private static final String DISTRICT = "district";

  private final LandmarkBook book;
  private final @Nullable Setup setup;
  private final Map<NamedPlace, Landmark> landmarks = new IdentityHashMap<>();
  private final Gazetteer gazetteer;

  private OwnPlaces(RoomState state) {
    this.book = state.landmarks();
    this.setup = state.setup();
    List<NamedPlace> places = new ArrayList<>();
    for (Landmark landmark : book.byId().values()) {
      NamedPlace place = place(landmark);
      landmarks.put(place, landmark);
      places.add(place);
    }
    if (setup != null) {
      setup.settings().districts().forEach(district -> places.add(place(district)));
    }
    this.gazetteer = Gazetteer.of(places);
  }

  /** Those of the state; the ones known already, where nothing of them has changed since. */
  static OwnPlaces of(RoomState state, @Nullable OwnPlaces known) {
    return known != null && known.book == state.landmarks() && known.setup == state.setup()
        ? known
        : new OwnPlaces(state);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The landmark that was made into this very place. */
  Optional<Landmark> findLandmark(NamedPlace place) {
    return Optional.ofNullable(landmarks.get(place));
  }

  private static NamedPlace place(Landmark landmark) {
    Names names = new Names(landmark.name(), "", "", "", String.join(";", landmark.aliases()));
    return new NamedPlace(Kind.LANDMARK, LANDMARK, names, List.of(Points.of(landmark.point())));
  }

  /** The middle of where its units stand: where to look first. */
  Optional<Point> middle() {
    List<Post> posts = setup == null ? List.of() : setup.settings().posts();
    return posts.isEmpty()
        ? Optional.empty()
        : Optional.of(mean(posts.stream().map(Post::point).toList()));
  }

  private static Point mean(List<GeoPoint> points) {
    double lat = points.stream().mapToInt(GeoPoint::lat7).average().orElseThrow();
    double lon = points.stream().mapToInt(GeoPoint::lon7).average().orElseThrow();
    return new Point((int) Math.round(lat), (int) Math.round(lon));
  }

  /** Its middle first, so that it stands for the district; then its outline, for its size. */
  private static NamedPlace place(District district) {
    List<Point> points = new ArrayList<>();
    points.add(mean(district.outline()));
    district.outline().forEach(corner -> points.add(Points.of(corner)));
    Names names = new Names("", district.name().ar(), district.name().fr(), district.name().en());
    return new NamedPlace(Kind.QUARTER, DISTRICT, names, points);
  }
}
