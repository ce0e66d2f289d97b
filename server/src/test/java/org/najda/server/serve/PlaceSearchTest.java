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
  void groundOfAnotherServiceIsSaid() {
    JsonNode place = search("31.63, -8.027").at("/places/0");

    assertThat(place.at("/service/number").asString()).isEqualTo("177");
    assertThat(place.at("/service/name/fr").asString()).isEqualTo("Gendarmerie royale");
    assertThat(search("31.636, -8.009").at("/places/0").has("service")).isFalse();
    assertThat(
            callTaker
                .get("/api/rooms/gueliz/places/nearest?lat=31.63&lon=-8.027")
                .body()
                .at("/service/code")
                .asString())
        .isEqualTo("GENDARMERIE");
  }

  @Test
  void aDistrictIsFoundInAnyLanguage() {
    assertThat(search("mājorel").at("/places/0/label").asString()).isEqualTo("Majorelle");
    assertThat(search("ماجورييل").at("/places/0/type").asString()).isEqualTo("district");
  }

  @Test
  void aPlaceOfTheRoomsOwnIsFoundAtOnceAndApprovedByASupervisor() {
    long landmark =
        callTaker
            .command(
                "propose-landmark",
                "'name':'درب الحجر','aliases':['Derb Lahjar'],'lat':31.637,'lon':-8.0101")
            .body()
            .path("landmark")
            .asLong();

    JsonNode found = search("derb el hjar").at("/places/0");
    assertThat(found.at("/own/landmark").asLong()).isEqualTo(landmark);
    assertThat(found.at("/own/approved").asBoolean()).isFalse();
    assertThat(callTaker.command("approve-landmark", "'landmark':" + landmark).code())
        .isEqualTo("not-allowed");

    Person supervisor = Person.signedIn("h.tazi");
    assertThat(supervisor.command("approve-landmark", "'landmark':" + landmark).status())
        .isEqualTo(200);
    assertThat(search("درب الحجر").at("/places/0/own/approved").asBoolean()).isTrue();
    assertThat(supervisor.get("/api/rooms/gueliz/landmarks").body())
        .anyMatch(one -> one.path("name").asString().equals("درب الحجر"));

    supervisor.command("withdraw-landmark", "'landmark':" + landmark);
    assertThat(search("درب الحجر").path("places"))
        .noneMatch(place -> place.path("label").asString().equals("درب الحجر"));
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
