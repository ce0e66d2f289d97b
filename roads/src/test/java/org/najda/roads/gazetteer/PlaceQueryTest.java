package org.najda.roads.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace.Relation;

class PlaceQueryTest {
  private static final Point CASABLANCA = Point.ofDegrees(33.5731, -7.5898);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "33.5731, -7.5898",
        "33.5731 -7.5898",
        "33.5731;-7.5898",
        "(33.5731, -7.5898)",
        "33,5731; -7,5898",
        "33,5731 -7,5898",
        "٣٣٫٥٧٣١، -٧٫٥٨٩٨",
        "٣٣.٥٧٣١ ، ٧.٥٨٩٨ غربا",
        "33.5731 N 7.5898 W",
        "33.5731° N, 7.5898° W",
        "N33.5731 W7.5898",
        "7.5898W, 33.5731N",
        "33.5731 شمال 7.5898 غرب",
        "33.5731 nord, 7.5898 ouest",
        "7,5898 O 33,5731 N",
        "lat: 33.5731, lon: -7.5898",
        "lat=33.5731 lng=-7.5898",
        "33°34'23.16\"N 7°35'23.28\"W",
        "33° 34′ 23.16″ N, 7° 35′ 23.28″ W",
        "33°34’23.16”N 7°35’23.28”O",
        "33 ° 34.386' N 7 ° 35.388' W",
        "N 33°34.386 W 7°35.388",
        "\u200f33.5731, -7.5898\u200e",
        "geo:33.5731,-7.5898",
        "geo:33.5731,-7.5898;u=20",
        "geo:33.5731,-7.5898?z=17",
        "https://www.openstreetmap.org/?mlat=33.5731&mlon=-7.5898#map=17/33.60/-7.60",
        "https://www.openstreetmap.org/#map=17/33.5731/-7.5898",
        "https://www.google.com/maps/@33.5731,-7.5898,17z",
        "https://www.google.com/maps/place/Some+Caf%C3%A9/@33.6,-7.6,17z/data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d33.5731!4d-7.5898",
        "https://maps.google.com/?q=33.5731,-7.5898",
        "https://www.google.com/maps?q=33.5731%2C-7.5898&z=17",
        "https://www.google.com/maps/search/?api=1&query=33.5731,-7.5898",
        "https://www.google.com/maps/search/33.5731,+-7.5898",
        "https://www.google.com/maps/dir//33.5731,-7.5898",
        "https://waze.com/ul?ll=33.5731%2C-7.5898&navigate=yes",
        "https://maps.apple.com/?ll=33.5731,-7.5898&q=Dropped%20Pin",
        "https://bing.com/maps?cp=33.5731~-7.5898&lvl=16",
      })
  void coordinatesAndLinksAreReadInEveryUsualShape(String text) {
    assertThat(PlaceQuery.of(text))
        .isInstanceOfSatisfying(
            PlaceQuery.At.class,
            at -> assertThat(Earth.meters(at.point(), CASABLANCA)).as(text).isLessThan(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rua 25 de Abril 12",
        "شارع 9",
        "12 13",
        "95.0, 7.0",
        "33.5, -190",
        "33°75' N 7°10' W",
        "33 N 34 N",
        "0661 00 00 01",
        "",
      })
  void whatIsNoPlaceOnTheEarthIsReadAsAName(String text) {
    assertThat(PlaceQuery.of(text)).isInstanceOf(PlaceQuery.Named.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://maps.app.goo.gl/Xy12Zz", "https://example.org/"})
  void aShortLinkIsNotOpened(String text) {
    assertThat(PlaceQuery.of(text)).isEqualTo(new PlaceQuery.ClosedLink());
  }

  @Test
  void twoStreetsAreTakenApart() {
    for (String text :
        List.of(
            "Rue A / Rue B",
            "Rue A & Rue B",
            "Rue A x Rue B",
            "angle Rue A et Rue B",
            "corner of Rue A and Rue B",
            "esquina da Rue A com Rue B",
            "تقاطع Rue A مع Rue B",
            "ملتقى Rue A و Rue B")) {
      assertThat(PlaceQuery.of(text))
          .as(text)
          .isEqualTo(new PlaceQuery.Crossing(text, "Rue A", "Rue B", true));
    }
    assertThat(PlaceQuery.of("تقاطع شارع النصر وشارع الأمل"))
        .isEqualTo(
            new PlaceQuery.Crossing(
                "تقاطع شارع النصر وشارع الأمل", "شارع النصر", "شارع الأمل", true));
  }

  @Test
  void aPlaceBesideAnotherIsTakenApart() {
    assertThat(PlaceQuery.of("صيدلية وراء مسجد النور"))
        .isEqualTo(beside("صيدلية وراء مسجد النور", "صيدلية", Relation.BEHIND, "مسجد النور"));
    assertThat(PlaceQuery.of("près de la gare"))
        .isEqualTo(beside("près de la gare", "", Relation.NEAR, "gare"));
    assertThat(PlaceQuery.of("café en face du lycée"))
        .isEqualTo(beside("café en face du lycée", "café", Relation.OPPOSITE, "lycée"));
    assertThat(PlaceQuery.of("Nearby Street")).isEqualTo(new PlaceQuery.Named("Nearby Street"));
    assertThat(PlaceQuery.of("بالقرب من السوق"))
        .isEqualTo(beside("بالقرب من السوق", "", Relation.NEAR, "السوق"));
  }

  private static PlaceQuery beside(String whole, String words, Relation relation, String other) {
    return new PlaceQuery.Beside(whole, words, relation, other);
  }

  @Property(tries = 2_000)
  void anyTextIsSomeQuery(@ForAll @StringLength(max = 400) String text) {
    assertThat(PlaceQuery.of(text)).isNotNull();
  }

  @Property(tries = 4_000)
  void anythingLikeCoordinatesOrALinkIsSomeQuery(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = ' ', to = '@')
          @CharRange(from = '٠', to = '٬')
          String text) {
    assertThat(PlaceQuery.of(text)).isNotNull();
    assertThat(PlaceQuery.of("geo:" + text)).isNotNull();
    assertThat(PlaceQuery.of("https://x/@" + text + "N W°")).isNotNull();
  }

  @Property(tries = 500)
  void everyPlaceIsReadBackAsItWasWritten(@ForAll int lat, @ForAll int lon) {
    Point point = new Point(lat % 900_000_001, lon % 1_800_000_001);
    String text = String.format(java.util.Locale.ROOT, "%.7f, %.7f", point.lat(), point.lon());
    assertThat(PlaceQuery.of(text)).isEqualTo(new PlaceQuery.At(point));
  }
}
