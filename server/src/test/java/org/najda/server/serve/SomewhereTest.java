package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of a place that is known in words only, no door gives a point away that nobody knows. */
class SomewhereTest {
  private static final String ROOM = "/api/rooms/gueliz";
  private static final String SOMEWHERE =
      "'nature':'robbery','where':{'words':'along the ring road','district':'AGDAL'}";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void itIsSeenWithoutAPointSentToAndGivenOneByOneAct() {
    long incident = dispatcher.command("open-incident", SOMEWHERE).body().path("incident").asLong();
    String path = ROOM + "/incidents/" + incident;

    JsonNode place = dispatcher.get(path).body().path("place");
    assertThat(place.has("lat")).isFalse();
    assertThat(place.has("lon")).isFalse();
    assertThat(place.path("label").asString()).isEqualTo("along the ring road");
    JsonNode best = dispatcher.get(path + "/recommendation").body().path("ranked").path(0);
    assertThat(best.has("etaSeconds")).isFalse();
    assertThat(best.path("reasons").path(0).path("code").asString()).isEqualTo("no-point");

    String unit = best.path("unit").asString();
    assertThat(
            dispatcher
                .command("send-units", "'incident':%d,'units':['%s']".formatted(incident, unit))
                .status())
        .isEqualTo(200);
    assertThat(dispatcher.get(ROOM + "/ways").status()).isEqualTo(200);

    dispatcher.command(
        "move-incident", "'incident':%d,'place':{'lat':31.6352,'lon':-8.0112}".formatted(incident));
    assertThat(dispatcher.get(path).body().path("place").path("lat").asDouble()).isEqualTo(31.6352);
    JsonNode opened = awaitFirstOf(path);
    assertThat(opened.at("/place/source").asString()).isEqualTo("words");
    String back =
        ",'where':{'words':'%s','district':'%s'}"
            .formatted(opened.at("/place/label").asString(), opened.path("district").asString());
    assertThat(dispatcher.command("move-incident", "'incident':" + incident + back).status())
        .isEqualTo(200);
    assertThat(dispatcher.get(path).body().path("place")).isEqualTo(place);
    assertThat(dispatcher.get(path).body().path("district").asString()).isEqualTo("AGDAL");
    dispatcher.command("recall-unit", "'incident':%d,'unit':'%s'".formatted(incident, unit));
    dispatcher.command(
        "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void itIsEitherAPlaceOrWordsAndTheDistrictIsOneOfTheRooms() {
    assertThat(
            dispatcher
                .command("open-incident", "'nature':'robbery'")
                .body()
                .path("field")
                .asString())
        .isEqualTo("place");
    assertThat(
            dispatcher
                .command("open-incident", SOMEWHERE + ",'place':{'lat':31.6352,'lon':-8.0112}")
                .body()
                .path("field")
                .asString())
        .isEqualTo("place");
    assertThat(dispatcher.command("open-incident", SOMEWHERE.replace("AGDAL", "NOWHERE")).code())
        .isEqualTo("unknown-district");
  }

  /** The timeline follows the journal a moment behind. */
  private JsonNode awaitFirstOf(String incident) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    JsonNode first = dispatcher.get(incident).body().at("/timeline/0");
    while (first.isMissingNode()) {
      assertThat(Instant.now()).as("the timeline stayed empty").isBefore(end);
      first = dispatcher.get(incident).body().at("/timeline/0");
    }
    return first;
  }
}
