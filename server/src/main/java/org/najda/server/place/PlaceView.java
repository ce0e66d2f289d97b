package org.najda.server.place;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.najda.core.LandmarkId;
import org.najda.roads.gazetteer.FoundPlace.Relation;

/**
 * A place that may be meant.
 *
 * @param kind {@code street}, {@code crossing}, {@code quarter}, {@code landmark} or {@code
 *     coordinates}
 * @param type the map's own class of it, such as {@code mosque}; {@code own} and {@code district}
 *     of the room
 * @param label in the reader's language, as it may stand in an incident
 * @param names of the place itself, as far as there are any
 * @param relation to another place, where one was named with it
 * @param uncertaintyMeters radius within which the place lies: half of a street is some hundred
 * @param own left out for places of the map
 */
record PlaceView(
    String kind,
    @Nullable String type,
    String label,
    @Nullable NamesView names,
    @Nullable Relation relation,
    double lat,
    double lon,
    int uncertaintyMeters,
    @JsonUnwrapped GroundView ground,
    @Nullable OwnView own) {
  /** A name by language, left out where there is none. */
  record NamesView(
      @Nullable String local, @Nullable String ar, @Nullable String fr, @Nullable String en) {}

  /**
   * What it lies on.
   *
   * @param district code of the room's district
   * @param quarter what the ground around is called, to tell streets of one name apart
   * @param service another one whose ground it is
   */
  record GroundView(
      @Nullable String district, @Nullable String quarter, @Nullable ServiceView service) {}

  /**
   * A place that the room added.
   *
   * @param approved whether a supervisor has looked at it
   */
  record OwnView(LandmarkId landmark, boolean approved) {}
}
