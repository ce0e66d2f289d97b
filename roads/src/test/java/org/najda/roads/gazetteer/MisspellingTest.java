package org.najda.roads.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.Point;
import org.najda.roads.SharedData;
import org.najda.roads.city.InventedCity;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.NamedPlace.Kind;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;

/** The right place is among the first three for 95 of 100 misspelt names. */
class MisspellingTest {
  private static final double NEEDED = 0.95;

  @TempDir Path dir;

  @Test
  void misspeltNamesOfTheInventedCityAreFound() throws IOException {
    Path file = dir.resolve("city.osm");
    try (OutputStream out = Files.newOutputStream(file)) {
      InventedCity.of(1).writeTo(out);
    }
    judge("the invented city", Trial.on(open(file), 40), 1_000);
  }

  @Test
  void misspeltNamesOfNasrCityAreFound() throws IOException {
    judge("Nasr City", Trial.on(open(SharedData.need("roads/nasr-city.osm.gz")), 10), 1_000);
  }

  @Test
  @Tag("long")
  void misspeltNamesOfPortoAreFound() throws IOException {
    judge("Porto", Trial.on(open(SharedData.need("roads/porto.osm.pbf")), 120), 800);
  }

  @Test
  @Tag("long")
  void manyMoreMisspeltNamesOfBothCitiesAreFound() throws IOException {
    judge("Nasr City", Trial.on(open(SharedData.need("roads/nasr-city.osm.gz")), 1), 10_000);
    judge("Porto", Trial.on(open(SharedData.need("roads/porto.osm.pbf")), 17), 5_000);
  }

  @Test
  void theOtherSpellingOfAQuarterOfTangierIsFound() throws IOException {
    List<String[]> rows = rows("morocco/tangier_neighbourhood_names_sample.csv");
    List<NamedPlace> places = new ArrayList<>();
    rows.forEach(row -> places.add(quarter(new Names(row[0], "", "", ""))));
    Trial trial = new Trial(places, Point.ofDegrees(35.77, -5.8));
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length > 1 && !rows.get(i)[1].isBlank()) {
        trial.tryOut(places.get(i), rows.get(i)[0], rows.get(i)[1], "given pair");
      }
    }
    judge("the quarters of Tangier", trial, 9);
  }

  @Test
  void anArrondissementIsFoundByItsOtherLanguageAndMisspelt() throws IOException {
    List<NamedPlace> places = new ArrayList<>();
    for (String[] row : rows("morocco/arrondissements_names.csv")) {
      places.add(quarter(new Names("", row[3], row[2], "")));
    }
    Trial trial = new Trial(places, Point.ofDegrees(33.57, -7.59));
    for (NamedPlace place : places) {
      for (String name : place.everyName()) {
        for (Misspelling way : Misspelling.values()) {
          trial.tryOut(place, name, way.of(name), way.name());
        }
      }
    }
    judge("arrondissements", trial, 500);
  }

  private static void judge(String where, Trial trial, int leastTried) {
    System.err.println(where + ": " + trial);
    assertThat(trial.tried()).as("names tried in %s", where).isGreaterThanOrEqualTo(leastTried);
    assertThat(trial.shareFound())
        .as("%s; missed: %s", where, trial.missed())
        .isGreaterThanOrEqualTo(NEEDED);
  }

  private static NamedPlace quarter(Names names) {
    return new NamedPlace(Kind.QUARTER, "quarter", names, List.of(new Point(0, 0)));
  }

  private static List<String[]> rows(String name) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(SharedData.need(name))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
          .toList();
    }
  }

  private RoadMap open(Path file) throws IOException {
    MapImport.run(file, dir.resolve("map"), new ImportOptions(false), step -> {});
    return RoadMap.open(dir.resolve("map"));
  }
}
