package org.najda.roads.city;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.xml.stream.XMLStreamException;
import org.najda.roads.Point;
import org.najda.roads.city.CityLayout.Site;
import org.najda.roads.city.CityPlan.PoliceStation;
import org.najda.roads.feature.Feature.Names;

/**
 * Tilmaran (تلمران, Tilmarane), a city of some 300,000 people that does not exist: a walled medina
 * of lanes, grid towns, quarters of flats, rows and villas, an outer and an inner ring, a river.
 */
public final class InventedCity {
  private static final int POPULATION = 300_000;

  /** On the Atlantic plain, some way from any real town. */
  private static final Point MIDDLE = Point.ofDegrees(32.57, -8.84);

  private final OsmDraft draft;
  private final CityPlan plan;

  private InventedCity(OsmDraft draft, CityPlan plan) {
    this.draft = draft;
    this.plan = plan;
  }

  /** The city that grows from this seed. */
  public static InventedCity of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StreetPlan streets = new StreetPlan();
    CityLayout layout = new CityLayout(streets, random.split());
    NameLists lists = new NameLists(random.split());
    List<Quarter> quarters = new ArrayList<>();
    for (Site site : layout.sites()) {
      quarters.add(quarter(site, streets, lists, random.split(), quarters.size() + 1));
    }
    OneWays.decide(streets.streets(), random.split());
    new StreetNaming(lists).nameAll(streets.streets());
    Institutions institutions = new Institutions(lists, random.split(), quarters);
    Bend bend = new Bend(MIDDLE, random.split());
    CityPlan plan = plan(seed, lists.first("city"), bend, quarters, institutions.landmarks());
    CityDrawing drawing = new CityDrawing(bend, plan, lists, random.split());
    drawing.drawSurroundings(layout);
    drawing.drawStreets(streets.streets());
    drawing.drawGates(streets.streets());
    quarters.forEach(drawing::drawQuarter);
    institutions.landmarks().forEach(drawing::drawLandmark);
    institutions.houses().forEach(drawing::drawHouses);
    return new InventedCity(drawing.draft(), plan);
  }

  private static Quarter quarter(
      Site site, StreetPlan streets, NameLists lists, SplittableRandom random, int number) {
    BlockCutter cutter = new BlockCutter(streets, random, site.style(), site.block());
    return new Quarter(
        "d" + number,
        lists.first("quarter-" + site.style().name().toLowerCase(Locale.ROOT)),
        site.style(),
        site.bank(),
        site.block(),
        cutter.built(),
        cutter.open());
  }

  private static CityPlan plan(
      long seed, Names name, Bend bend, List<Quarter> quarters, List<Landmark> landmarks) {
    List<CityDistrict> districts = CityPlan.districts(quarters, POPULATION, bend);
    List<PoliceStation> stations = new ArrayList<>();
    for (Landmark landmark : landmarks) {
      if (landmark.kind() == LandmarkKind.POLICE) {
        String district = quarters.get(stations.size()).code();
        Point point = bend.point(landmark.block().corner(0).at().spot());
        stations.add(new PoliceStation(district, landmark.names(), point));
      }
    }
    int people = districts.stream().mapToInt(CityDistrict::population).sum();
    return new CityPlan(seed, name, people, districts, stations);
  }

  /** What a command room must know of it. */
  public CityPlan plan() {
    return plan;
  }

  /** Writes the city as OpenStreetMap XML ({@code .osm}); the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    try {
      draft.writeTo(out);
    } catch (XMLStreamException e) {
      throw new IOException("could not write the invented city", e);
    }
  }
}
