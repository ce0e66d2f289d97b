package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.najda.server.serve.Person.Answer;
import tools.jackson.databind.JsonNode;

class PlaceSearchTest {
  private final Person callTaker = Person.signedIn("s.idrissi");

  @Test
  void aMisspeltStreetIsFoundWithItsDistrict() {
    JsonNode first = search("avenu 5").at("/places/0");

    assertThat(first.path("label").asString()).isEqualTo("Avenue 5");
    assertThat(first.path("kind").asString()).isEqualTo("street");
    assertThat(first.path("district").asString()).isNotEmpty();
    assertThat(first.path("uncertaintyMeters").asInt()).isPositive();
  }

  @Test
  void whereTwoStreetsMeetIsTheirCommonNode() {
    JsonNode first = search("تقاطع Rue 3 مع Avenue 5").at("/places/0");

    assertThat(first.path("kind").asString()).isEqualTo("crossing");
    assertThat(first.path("lat").asDouble()).isEqualTo(31.6315);
    assertThat(first.path("lon").asDouble()).isEqualTo(-8.0155);
    assertThat(first.path("uncertaintyMeters").asInt()).isZero();
  }

  @Test
  void pastedCoordinatesAndLinksAreRead() {
    assertThat(search("٣١٫٦٣٦، -٨٫٠٠٩").at("/places/0/lon").asDouble()).isEqualTo(-8.009);
    assertThat(search("https://maps.google.com/?q=31.636,-8.009").path("read").asString())
        .isEqualTo("coordinates");
    assertThat(search("https://maps.app.goo.gl/abc").path("read").asString())
        .isEqualTo("closed-link");
  }

  @Test
  void ofLikeNamesTheOneNearTheCallerComesFirst() {
    Answer answer =
        callTaker.post(
            "/api/rooms/gueliz/places/search",
            "{\"q\":\"rue\",\"near\":{\"lat\":31.6515,\"lon\":-8.02},\"limit\":1}");

    assertThat(answer.body().at("/places/0/label").asString()).isEqualTo("Rue 11");
  }

  @Test
  void aPatrolSearchesNoPlacesAndAnEmptyQueryFindsNone() {
    assertThat(search("").path("places")).isEmpty();
    assertThat(
            Person.signedIn("d1").post("/api/rooms/gueliz/places/search", "{\"q\":\"rue\"}").code())
        .isEqualTo("not-allowed");
  }

  private JsonNode search(String query) {
    Answer answer =
        callTaker.post("/api/rooms/gueliz/places/search", "{\"q\":\"%s\"}".formatted(query));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }
}
