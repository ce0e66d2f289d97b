package org.najda.server.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.registers.definition.Label;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Names;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Where in a room somebody may ring from: its streets that have a name, by district. */
final class Ground {
  private final List<District> districts;
  private final List<List<Spot>> streets;

  /** A place with the words that a caller has for it. */
  record Spot(Point point, Label words) {}

  private Ground(List<District> districts, List<List<Spot>> streets) {
    this.districts = districts;
    this.streets = streets;
  }

  /** In the order of the map, so that the same room has the same ground. */
  static Ground of(RoomSettings settings, Optional<OpenMap> map, Texts texts) {
    List<District> districts = settings.districts();
    List<List<Spot>> streets = new ArrayList<>();
    districts.forEach(district -> streets.add(new ArrayList<>()));
    map.map(OpenMap::roads)
        .ifPresent(roads ->
            roads
                .features()
                .within(
                    roads.bounds(),
                    feature -> {
                      if (feature.kind() == Kind.ROAD && !feature.names().isEmpty()) {
                        add(feature, districts, streets, texts);
                      }
                    }));
    return new Ground(districts, streets);
  }

  private static void add(
      Feature street, List<District> districts, List<List<Spot>> streets, Texts texts) {
    int[] line = street.shape().parts().getFirst();
    int middle = line.length / 4 * 2;
    GeoPoint point = new GeoPoint(line[middle], line[middle + 1]);
    for (int i = 0; i < districts.size(); i++) {
      if (districts.get(i).contains(point)) {
        Label words = words(street.names(), districts.get(i).name(), texts);
        streets.get(i).add(new Spot(Points.of(point), words));
        return;
      }
    }
  }

  /**
   * Some place.
   *
   * @param district from 1, counted round where the room has fewer; 0: in any that has streets
   */
  Spot somewhere(int district, SplittableRandom random) {
    if (districts.isEmpty()) {
      throw new IllegalStateException("A room without districts has no ground.");
    }
    List<List<Spot>> known = streets.stream().filter(some -> !some.isEmpty()).toList();
    if (district == 0 && !known.isEmpty()) {
      return one(known.get(random.nextInt(known.size())), random);
    }
    int index = Math.floorMod(district - 1, districts.size());
    List<Spot> within = streets.get(index);
    return within.isEmpty() ? corner(districts.get(index)) : one(within, random);
  }

  private static Spot one(List<Spot> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  /** Where the map knows no street: somewhere in the district, by its name. */
  private static Spot corner(District district) {
    GeoPoint corner = district.outline().getFirst();
    LocalName name = district.name();
    return new Spot(Points.of(corner), new Label(name.ar(), name.fr(), name.en()));
  }

  private static Label words(Names street, LocalName district, Texts texts) {
    return new Label(
        words(Language.ARABIC, street, district, LocalName::ar, texts),
        words(Language.FRENCH, street, district, LocalName::fr, texts),
        words(Language.ENGLISH, street, district, LocalName::en, texts));
  }

  private static String words(
      Language language,
      Names street,
      LocalName district,
      Function<LocalName, String> word,
      Texts texts) {
    return texts.format(
        language,
        "exercise.place",
        Map.of("street", street.in(language.code()), "district", word.apply(district)));
  }
}
