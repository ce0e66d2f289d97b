package org.najda.roads.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.najda.roads.feature.Feature.Names;

/** Gives blocks to mosques, schools, hospitals and the like, and leaves the rest to houses. */
final class Institutions {
  private final NameLists lists;
  private final SplittableRandom random;
  private final List<Landmark> landmarks = new ArrayList<>();
  private final List<Block> houses = new ArrayList<>();

  Institutions(NameLists lists, SplittableRandom random, List<Quarter> quarters) {
    this.lists = lists;
    this.random = random;
    quarters.forEach(this::place);
  }

  List<Landmark> landmarks() {
    return landmarks;
  }

  /** Blocks for ordinary houses. */
  List<Block> houses() {
    return houses;
  }

  private void place(Quarter quarter) {
    List<Block> free = new ArrayList<>(quarter.built());
    List<Block> open = new ArrayList<>(quarter.open());
    landmarks.add(policeStation(quarter, takeMiddle(quarter, free)));
    switch (quarter.style()) {
      case MEDINA -> {
        give(LandmarkKind.SOUK, free);
        give(LandmarkKind.MOSQUE, free);
        give(LandmarkKind.MOSQUE, free);
      }
      case GRID -> {
        give(LandmarkKind.TOWN_HALL, free);
        give(LandmarkKind.STATION, free);
        give(LandmarkKind.HOSPITAL, free);
      }
      case FLATS -> {
        give(LandmarkKind.STADIUM, open.isEmpty() ? free : open);
        give(LandmarkKind.UNIVERSITY, open.isEmpty() ? free : open);
      }
      case ROWS -> {
        give(LandmarkKind.BUS_STATION, open.isEmpty() ? free : open);
        give(LandmarkKind.SOUK, open.isEmpty() ? free : open);
      }
      case VILLAS -> {}
      case WORKS -> give(LandmarkKind.SOUK, free);
    }
    give(LandmarkKind.MOSQUE, free);
    give(LandmarkKind.SCHOOL, free);
    for (Block block : open) {
      Names name = lists.has("garden") ? lists.draw("garden") : Names.NONE;
      landmarks.add(new Landmark(LandmarkKind.GARDEN, name, block));
    }
    houses.addAll(free);
  }

  private static Landmark policeStation(Quarter quarter, Block block) {
    Names names = quarter.names();
    return new Landmark(
        LandmarkKind.POLICE,
        NameLists.names(
            "دائرة الشرطة " + names.ar(),
            "Arrondissement de police " + names.fr(),
            names.en() + " Police Station"),
        block);
  }

  private static Block takeMiddle(Quarter quarter, List<Block> free) {
    Spot middle = quarter.whole().ground().middle();
    Block nearest =
        free.stream()
            .min(Comparator.comparingDouble(block -> block.ground().middle().meters(middle)))
            .orElseThrow();
    free.remove(nearest);
    return nearest;
  }

  /** Nothing when the list of names is used up: there is one hospital for each name. */
  private void give(LandmarkKind kind, List<Block> free) {
    if (lists.has(kind.list()) && !free.isEmpty()) {
      Block block = free.remove(random.nextInt(free.size()));
      landmarks.add(new Landmark(kind, lists.first(kind.list()), block));
    }
  }
}
