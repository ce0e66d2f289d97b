package org.najda.server.place;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.FoundPlace;
import org.najda.roads.gazetteer.FoundPlace.Relation;
import org.najda.roads.gazetteer.NamedPlace;
import org.najda.server.map.OpenMap;
import org.najda.server.place.PlaceView.GroundView;
import org.najda.server.place.PlaceView.NamesView;
import org.najda.server.place.PlaceView.OwnView;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Says places in the language of who reads. */
final class PlaceLabels {
  private static final int MOST_METERS_TO_STREET = 200;
  private static final int LONGEST = 200;

  private final Texts texts;

  PlaceLabels(Texts texts) {
    this.texts = texts;
  }

  /** A place of the map. */
  PlaceView found(FoundPlace found, GroundView ground, @Nullable OwnView own, Language language) {
    boolean crossing = found.relation() == Relation.CROSSING;
    String kind = EnumWords.of(crossing ? NamedPlace.Kind.CROSSING : found.place().kind());
    return new PlaceView(
        kind,
        found.place().type(),
        cut(label(found, language)),
        names(found.names()),
        found.relation() == Relation.AT ? null : found.relation(),
        found.point().lat(),
        found.point().lon(),
        found.uncertaintyMeters(),
        around(ground, found.names().in(language.code())),
        own);
  }

  /** A quarter is not said to lie in itself. */
  private static GroundView around(GroundView ground, String name) {
    return name.equals(ground.quarter())
        ? new GroundView(ground.district(), null, ground.service())
        : ground;
  }

  /** Coordinates; their label is the street they lie on. */
  PlaceView coordinates(Point point, Optional<OpenMap> map, GroundView ground, Language language) {
    Optional<Names> street =
        map.flatMap(open -> open.streets().findNearest(point, MOST_METERS_TO_STREET));
    return new PlaceView(
        "coordinates",
        null,
        street.map(names -> names.in(language.code())).orElse(""),
        street.map(PlaceLabels::names).orElse(null),
        null,
        point.lat(),
        point.lon(),
        0,
        ground,
        null);
  }

  private String label(FoundPlace found, Language language) {
    String own = found.names().in(language.code());
    String other = found.findOther().map(place -> place.names().in(language.code())).orElse("");
    return switch (found.relation()) {
      case AT -> own;
      case CROSSING -> own + " / " + other;
      case NEAR, BEHIND, OPPOSITE -> beside(found.relation(), own, other, language);
    };
  }

  private String beside(Relation relation, String own, String other, Language language) {
    String key = "place." + EnumWords.of(relation);
    return other.isEmpty()
        ? texts.format(language, key, Map.of("place", own))
        : own + " – " + texts.format(language, key, Map.of("place", other));
  }

  private static String cut(String label) {
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
  }

  private static NamesView names(Names names) {
    return new NamesView(
        filled(names.local()), filled(names.ar()), filled(names.fr()), filled(names.en()));
  }

  private static @Nullable String filled(String name) {
    return name.isEmpty() ? null : name;
  }
}
