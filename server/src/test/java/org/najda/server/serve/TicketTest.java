package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One-use tickets: the next status by a link, a position app by a code. */
class TicketTest {
  private static final String ROOM = "/api/rooms/gueliz";

  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person stranger = Person.stranger();
  private long incident;

  /** A unit is at one place at a time: each report has a second of its own. */
  private static long at = Instant.now().getEpochSecond() - 3_600;

  @AfterEach
  void freeTheUnit() {
    if (incident != 0) {
      dispatcher.command("recall-unit", "'unit':'D5','incident':" + incident);
    }
  }

  @Test
  void aStatusLinkSetsTheNextStatusOnceAndStandsInTheJournalAsTheUnits() {
    send();
    String link = ticket(dispatcher, "status-links", "D5");

    assertThat(page(link)).contains("Acknowledged").contains("<form method=\"post\">");
    assertThat(page(link)).contains("<form method=\"post\">");
    assertThat(progress()).isEqualTo("sent");
    assertThat(press(link, "acknowledged").raw().body()).contains("Done").doesNotContain("<form");
    assertThat(progress()).isEqualTo("acknowledged");
    assertThat(actor()).isEqualTo("D5");

    assertThat(press(link, "en-route").status()).isEqualTo(410);
    assertThat(stranger.get(link).status()).isEqualTo(410);
    assertThat(progress()).isEqualTo("acknowledged");
  }

  @Test
  void aLinkThatShowedAnotherStepThanTheNextDoesNothingAndStaysGood() {
    send();
    String link = ticket(dispatcher, "status-links", "D5");

    assertThat(press(link, "on-scene").raw().body()).contains("<form method=\"post\">");
    assertThat(progress()).isEqualTo("sent");
    assertThat(press(link, "acknowledged").status()).isEqualTo(200);
    assertThat(progress()).isEqualTo("acknowledged");
  }

  @Test
  void aLinkOfAUnitWithoutAMissionSaysSoAndInventedOnesAreSpent() {
    String link = ticket(dispatcher, "status-links", "D6");

    assertThat(page(link)).contains("D6").doesNotContain("<form");
    assertThat(stranger.get("/link/" + "A".repeat(43)).status()).isEqualTo(410);
    assertThat(stranger.get("/link/%3Cscript%3E").raw().body()).doesNotContain("<script>");
  }

  @Test
  void aPatrolMakesTicketsOfItsOwnUnitOnly() {
    Person patrol = Person.signedIn("d1");

    assertThat(make(patrol, "pairings", "D1").status()).isEqualTo(201);
    assertThat(make(patrol, "pairings", "D2").code()).isEqualTo("not-allowed");
    assertThat(make(patrol, "status-links", "D2").code()).isEqualTo("not-allowed");
    assertThat(make(dispatcher, "pairings", "X9").code()).isEqualTo("not-found");
    assertThat(make(Person.signedIn("n.north"), "pairings", "D1").code()).isEqualTo("unknown-room");
  }

  @Test
  void aPositionAppIsPairedOnceAndReportsForItsUnitAlone() {
    String code = ticket(dispatcher, "pairings", "D7");

    JsonNode settings = stranger.get(code).body();
    assertThat(stranger.get(code).status()).isEqualTo(404);
    assertThat(settings.path("_type").asString()).isEqualTo("configuration");
    assertThat(settings.path("url").asString())
        .isEqualTo(Served.url() + "/api/positions/owntracks");
    String key = settings.path("password").asString();

    assertThat(locate(key, 31.63, -8.0).status()).isEqualTo(200);
    JsonNode position = unit("D7").path("position");
    assertThat(position.path("lat").asDouble()).isEqualTo(31.63);
    assertThat(position.path("speed").asDouble()).isEqualTo(10.0);
    assertThat(locate("wrong", 31.63, -8.0).code()).isEqualTo("wrong-key");
    assertThat(post(key, "{\"_type\":\"status\"}").status()).isEqualTo(200);
    assertThat(post(key, "{\"_type\":\"location\",\"lat\":\"x\"}").status()).isEqualTo(200);
  }

  @Test
  void aPairedAppCountsOnlyWhileItsUnitIsOnDuty() {
    JsonNode settings = stranger.get(ticket(dispatcher, "pairings", "D7")).body();
    String key = settings.path("password").asString();
    locate(key, 31.631, -8.001);

    dispatcher.command("set-availability", "'unit':'D7','availability':'unavailable'");
    assertThat(locate(key, 31.64, -8.02).status()).isEqualTo(200);
    assertThat(unit("D7").at("/position/lat").asDouble()).isNotEqualTo(31.64);

    String refused = ROOM + "/units/D7/refused-positions";
    assertThat(dispatcher.get(refused).body().path("refused").toString())
        .contains("\"code\":\"off-duty\",\"times\":");
    assertThat(Person.signedIn("d1").get(refused).code()).isEqualTo("not-allowed");

    // Whoever may be sent if need be is on duty.
    dispatcher.command("set-availability", "'unit':'D7','availability':'conditionally-available'");
    locate(key, 31.64, -8.02);
    assertThat(unit("D7").at("/position/lat").asDouble()).isEqualTo(31.64);
    dispatcher.command("set-availability", "'unit':'D7','availability':'available'");
  }

  @Test
  void aTraccarClientKeepsTheKeyAsItsNameAndReportsByParametersOrInJson() {
    String key = make(dispatcher, "device-keys", "D7").body().path("key").asString();
    assertThat(make(Person.signedIn("d1"), "device-keys", "D2").code()).isEqualTo("not-allowed");

    Person.Answer inJson =
        trace(
            "",
            "application/json",
            """
            {"device_id":"%s","location":{"timestamp":"%s",
             "coords":{"latitude":31.632,"longitude":-8.002,"speed":-1,"heading":-1,"accuracy":5}}}
            """
                .formatted(key, Instant.ofEpochSecond(later())));
    assertThat(inJson.status()).as(inJson.raw().body()).isEqualTo(200);
    assertThat(unit("D7").at("/position/lat").asDouble()).isEqualTo(31.632);

    String form = "application/x-www-form-urlencoded";
    String position = "id=%s&lat=31.633&lon=-8.003&timestamp=%d";
    assertThat(trace("", form, position.formatted(key, later())).status()).isEqualTo(200);
    assertThat(unit("D7").at("/position/lat").asDouble()).isEqualTo(31.633);
    String query = "?" + position.replace("633", "634").formatted(key, later());
    assertThat(trace(query, "text/plain", "").status()).isEqualTo(200);
    assertThat(unit("D7").at("/position/lat").asDouble()).isEqualTo(31.634);

    assertThat(trace("", form, position.formatted("guess", later())).code()).isEqualTo("wrong-key");
    assertThat(trace("", "application/json", "{\"location\":{}}").code()).isEqualTo("wrong-key");
    assertThat(trace("", form, "id=" + key + "&lat=x").status()).isEqualTo(200);
  }

  /** A unit needs time from place to place. */
  private static long later() {
    at += 60;
    return at;
  }

  private void send() {
    incident =
        dispatcher
            .command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
    dispatcher.command("send-units", "'incident':%d,'units':['D5']".formatted(incident));
  }

  private static Person.Answer make(Person by, String what, String unit) {
    return by.post(ROOM + "/units/" + unit + "/" + what, "{}");
  }

  private static String ticket(Person by, String what, String unit) {
    return make(by, what, unit).body().path("path").asString();
  }

  private String page(String link) {
    return stranger.get(link).raw().body();
  }

  private Person.Answer press(String link, String step) {
    return stranger.send(
        link,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("step=" + step)));
  }

  private Person.Answer locate(String key, double lat, double lon) {
    return post(
        key,
        "{\"_type\":\"location\",\"lat\":%s,\"lon\":%s,\"tst\":%d,\"vel\":36,\"acc\":8,\"cog\":-1}"
            .formatted(lat, lon, later()));
  }

  private Person.Answer trace(String query, String type, String body) {
    return stranger.send(
        "/api/positions/osmand" + query,
        request -> request.header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private Person.Answer post(String key, String body) {
    byte[] pair = ("D7:" + key).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    return stranger.send(
        "/api/positions/owntracks",
        (HttpRequest.Builder request) ->
            request
                .header("Content-Type", "application/json")
                .header("Authorization", basic)
                .POST(BodyPublishers.ofString(body)));
  }

  private String progress() {
    return unit("D5").path("progress").asString();
  }

  private JsonNode unit(String id) {
    for (JsonNode unit : dispatcher.get(ROOM + "/board").body().path("units")) {
      if (unit.path("id").asString().equals(id)) {
        return unit;
      }
    }
    throw new AssertionError("no unit " + id);
  }

  private String actor() {
    String found = "";
    while (found.isEmpty()) {
      for (JsonNode event :
          dispatcher.get(ROOM + "/incidents/" + incident).body().path("timeline")) {
        if (event.path("type").asString().equals("unit-progressed")) {
          found = event.path("actor").asString();
        }
      }
    }
    return found;
  }
}
