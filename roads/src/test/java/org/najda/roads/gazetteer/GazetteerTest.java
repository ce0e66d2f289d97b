package org.najda.roads.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.DrawnMap;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.FoundPlace.Relation;
import org.najda.roads.gazetteer.NamedPlace.Kind;
import org.najda.roads.map.RoadMap;

class GazetteerTest {
  /** Names as maps of Moroccan towns have them, and some that could be taken for them. */
  private static final List<String> NAMES =
      List.of(
          "شارع محمد الخامس|Boulevard Mohammed V",
          "شارع الحسن الثاني|Avenue Hassan II",
          "زنقة الأزهر|Rue Al Azhar",
          "جنان الورد|Jnan El Ouard",
          "عين السبع|Aïn-Sebaâ",
          "|Amrah Chleuh",
          "يعقوب المنصور|Yacoub El Mansour",
          "الحي المحمدي|Hay-Mohammadi",
          "مسجد النور|Mosquée Ennour",
          "مستشفى ابن رشد|Hôpital Ibn Rochd",
          "درب السلطان|Derb Sultan",
          "شارع عبد الكريم الخطابي|Avenue Abdelkrim El Khattabi",
          "مغوغة|Mghogha",
          "شارع محمد السادس|Boulevard Mohammed VI",
          "قيسارية القدس|Kissariat El Qods",
          "|Fontaine Mouassine");

  private static final Gazetteer TOWN =
      Gazetteer.of(NAMES.stream().map(GazetteerTest::landmark).toList());
  private static final Nearness HERE = new Nearness(at(0, 0), false);

  private static NamedPlace landmark(String names) {
    String[] both = names.split("\\|");
    return new NamedPlace(
        Kind.LANDMARK, "sample", new Names("", both[0], both[1], ""), List.of(at(1, 1)));
  }

  /** A hand-written list: how people really write them. */
  @ParameterizedTest
  @CsvSource({
    "bd mohamed 5, Boulevard Mohammed V",
    "blvd mohammed cinq, Boulevard Mohammed V",
    "ش محمد الخامس, Boulevard Mohammed V",
    "شارع محمد ٦, Boulevard Mohammed VI",
    "av hassan 2, Avenue Hassan II",
    "الحسن التاني, Avenue Hassan II",
    "charia lhassan tani, Avenue Hassan II",
    "r alazhar, Rue Al Azhar",
    "zanqat el azhar, Rue Al Azhar",
    "زنقه الازهر, Rue Al Azhar",
    "الأَزْهَر, Rue Al Azhar",
    "jnane lward, Jnan El Ouard",
    "jnan el wrd, Jnan El Ouard",
    "جنان الوردة, Jnan El Ouard",
    "ain seba, Aïn-Sebaâ",
    "3in sba3, Aïn-Sebaâ",
    "ainseba, Aïn-Sebaâ",
    "amrah chlouh, Amrah Chleuh",
    "amrah shluh, Amrah Chleuh",
    "yakoub mansour, Yacoub El Mansour",
    "yaaqub al mansur, Yacoub El Mansour",
    "يعقوب المنصر, Yacoub El Mansour",
    "hay mohamadi, Hay-Mohammadi",
    "mohammadi hay, Hay-Mohammadi",
    "mosque nour, Mosquée Ennour",
    "مسجد النُّور, Mosquée Ennour",
    "hopital averroes ibn rouchd, Hôpital Ibn Rochd",
    "مستشفي بن رشد, Hôpital Ibn Rochd",
    "derb soltane, Derb Sultan",
    "abd el karim khatabi, Avenue Abdelkrim El Khattabi",
    "عبدالكريم الخطابي, Avenue Abdelkrim El Khattabi",
    "maghougha, Mghogha",
    "12 rue al azhar, Rue Al Azhar",
    "رقم ١٢ زنقة الأزهر, Rue Al Azhar",
    "kisaria qouds, Kissariat El Qods",
    "fontaine mouas, Fontaine Mouassine",
    "سقاية فونتين المواسين, Fontaine Mouassine",
  })
  void aNameIsFoundAsPeopleWriteIt(String typed, String french) {
    assertThat(TOWN.search(typed, HERE, 3)).extracting(one -> one.names().fr()).contains(french);
  }

  @Test
  void ofEqualNamesTheNearerComesFirst() {
    Names mosque = new Names("", "مسجد النور", "", "");
    NamedPlace far = new NamedPlace(Kind.LANDMARK, "mosque", mosque, List.of(at(50, 0)));
    NamedPlace near = new NamedPlace(Kind.LANDMARK, "mosque", mosque, List.of(at(2, 0)));
    Gazetteer both = Gazetteer.of(List.of(far, near));

    assertThat(both.search("مسجد النور", HERE, 2))
        .extracting(FoundPlace::place)
        .containsExactly(near, far);
  }

  @Test
  void theNearEndOfALongStreetIsMeantByWhoStandsThere() {
    Names names = new Names("Rue Longue", "", "", "");
    NamedPlace street =
        new NamedPlace(Kind.STREET, "primary", names, List.of(at(0, 0), at(15, 0), at(30, 0)));
    Gazetteer one = Gazetteer.of(List.of(street));

    assertThat(one.search("rue longue", HERE, 1).getFirst().point()).isEqualTo(at(15, 0));
    Nearness caller = new Nearness(at(29, 1), true);
    assertThat(one.search("rue longue", caller, 1).getFirst().point()).isEqualTo(at(30, 0));
  }

  @Test
  void aQuarterThatTwoGazetteersKnowIsToldOnce() {
    Names ofMap = new Names("السلام", "السلام", "Essalam", "");
    Names ofRoom = new Names("", "السلام", "Es-Salam", "Salam");
    Gazetteer map =
        Gazetteer.of(List.of(new NamedPlace(Kind.QUARTER, "suburb", ofMap, List.of(at(1, 1)))));
    Gazetteer room =
        Gazetteer.of(List.of(new NamedPlace(Kind.QUARTER, "district", ofRoom, List.of(at(9, 1)))));

    assertThat(new PlaceSearch(List.of(room, map)).search(PlaceQuery.of("سلام"), HERE, 5))
        .hasSize(1);
  }

  @Test
  void aMapGivesItsStreetsInOnePieceWithAllTheirNamesAndTheirCrossings(@TempDir Path folder)
      throws IOException {
    PlaceSearch search = new PlaceSearch(List.of(gazetteer(folder)));

    FoundPlace street = search.search(PlaceQuery.of("vielle route"), HERE, 1).getFirst();
    assertThat(street.names().local()).isEqualTo("Longue");
    assertThat(street.uncertaintyMeters()).isBetween(100, 130);
    FoundPlace crossing =
        search.search(PlaceQuery.of("تقاطع longe مع traverse"), HERE, 1).getFirst();
    assertThat(crossing.relation()).isEqualTo(Relation.CROSSING);
    assertThat(crossing.point()).isEqualTo(at(1, 0));
    assertThat(crossing.uncertaintyMeters()).isZero();
  }

  @Test
  void aPlaceBesideAnotherIsTheOneNearIt(@TempDir Path folder) throws IOException {
    PlaceSearch search = new PlaceSearch(List.of(gazetteer(folder)));

    FoundPlace found =
        search.search(PlaceQuery.of("cafe atlas derriere la mosquee badr"), HERE, 1).getFirst();
    assertThat(found.point()).isEqualTo(at(2, 1));
    assertThat(found.relation()).isEqualTo(Relation.BEHIND);
    assertThat(found.findOther().orElseThrow().names().local()).isEqualTo("Mosquée Badr");
    FoundPlace beside = search.search(PlaceQuery.of("قرب mosquee badr"), HERE, 1).getFirst();
    assertThat(beside.relation()).isEqualTo(Relation.NEAR);
    assertThat(beside.uncertaintyMeters()).isEqualTo(100);
  }

  private static Gazetteer gazetteer(Path folder) throws IOException {
    RoadMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 1, 0)
            .node(3, 2, 0)
            .node(4, 1, 1)
            .node(5, 2, 1, "amenity=cafe", "name=Café Atlas")
            .node(6, 60, 1, "amenity=cafe", "name=Café Atlas")
            .node(7, 2, 2, "amenity=place_of_worship", "name=Mosquée Badr")
            .way(11, "highway=primary name=Longue old_name=VieilleRoute", 1, 2)
            .way(12, "highway=primary name=Longue old_name=VieilleRoute", 2, 3)
            .way(13, "highway=primary name=Traverse", 2, 4)
            .open(folder, true);
    return Gazetteer.of(map.features(), map.bounds());
  }

  @Property(tries = 1_000)
  void anyTextIsAnsweredWithTheBestFirst(@ForAll @StringLength(max = 120) String text) {
    List<FoundPlace> found = new PlaceSearch(List.of(TOWN)).search(PlaceQuery.of(text), HERE, 5);

    assertThat(found)
        .hasSizeLessThanOrEqualTo(5)
        .isSortedAccordingTo(Comparator.comparingDouble(FoundPlace::score).reversed());
    assertThat(found).extracting(FoundPlace::point).allMatch(Point.class::isInstance);
  }
}
