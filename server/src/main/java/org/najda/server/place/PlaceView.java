package org.najda.server.place;

import org.jspecify.annotations.Nullable;
import org.najda.roads.gazetteer.FoundPlace.Relation;

/**
 * A place that may be meant.
 *
 * @param kind {@code street}, {@code crossing}, {@code quarter}, {@code landmark}, {@code
 *     coordinates}, {@code district}
 * @param type the map's own class of it, such as {@code mosque}
 * @param label in the reader's language, as it may stand in an incident
 * @param names of the place itself, as far as there are any
 * @param relation to another place, where one was named with it
 * @param uncertaintyMeters radius within which the place lies: half of a street is some hundred
 * @param district code of the room's district it lies in
 * @param quarter what the ground around is called, to tell streets of one name apart
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
    @Nullable String district,
    @Nullable String quarter) {
  /** A name by language, left out where there is none. */
  record NamesView(
      @Nullable String local, @Nullable String ar, @Nullable String fr, @Nullable String en) {}
}
