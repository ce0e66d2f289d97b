package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doors of devices and exchanges, over HTTP. */
class IntakeDoorsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Person admin;
  private static String deviceKey;
  private static String exchangeKey;

  @BeforeAll
  static void makeKeys() {
    admin = Person.signedIn("admin");
    deviceKey = key("{\"kind\":\"device\",\"unit\":\"D1\"}");
    exchangeKey = key("{\"kind\":\"exchange\"}");
  }

  private static String key(String body) {
    Person.Answer made = admin.post("/api/rooms/gueliz/keys", body);
    assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    return made.body().path("key").asString();
  }

  @Test
  void aKeyIsShownOnceAndOpensNothingOnceRevoked() throws Exception {
    Person.Answer made = admin.post("/api/rooms/gueliz/keys", "{\"kind\":\"device\"}");
    String key = made.body().path("key").asString();
    String positions = "{\"positions\":[]}";
    assertThat(post("/api/positions", "X-Device-Key", key, positions).statusCode()).isEqualTo(200);

    Person.Answer listed = admin.get("/api/rooms/gueliz/keys");
    assertThat(listed.raw().body()).contains(made.body().path("id").asString()).doesNotContain(key);
    String address = "/api/rooms/gueliz/keys/" + made.body().path("id").asString();
    admin.send(address, request -> request.header("X-XSRF-TOKEN", admin.token()).DELETE());

    assertThat(post("/api/positions", "X-Device-Key", key, positions).statusCode()).isEqualTo(401);
  }

  @Test
  void onlyAnAdministratorMakesKeysAndErasesCallers() {
    Person dispatcher = Person.signedIn("s.idrissi");

    assertThat(dispatcher.post("/api/rooms/gueliz/keys", "{\"kind\":\"device\"}").status())
        .isEqualTo(403);
    assertThat(dispatcher.post("/api/rooms/gueliz/erasures", "{\"number\":\"06\"}").status())
        .isEqualTo(403);
  }

  @Test
  void anErasedCallerIsGoneAndTheCallStays() throws Exception {
    HttpResponse<String> presented =
        telephony("erase", "presented", "erase", "\"number\":\"0655 443322\"");
    Person dispatcher = Person.signedIn("s.idrissi");
    String address = "/api/rooms/gueliz/calls/" + call(presented);
    assertThat(dispatcher.get(address).raw().body()).contains("0655 443322");

    Person.Answer erased = admin.post("/api/rooms/gueliz/erasures", "{\"number\":\"0655-443322\"}");

    assertThat(erased.body().path("values").asInt()).isOne();
    assertThat(dispatcher.get(address).raw().body())
        .contains("\"source\":\"exchange\"")
        .doesNotContain("443322");
  }

  @Test
  void anAcknowledgedPositionIsOnTheBoard() throws Exception {
    HttpResponse<String> answer = positions(position("D1", "31.6402"), position("D2", "31.6402"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"stored\":1,\"refused\":[{\"index\":1,\"code\":\"not-your-unit\"}]}");
    assertThat(Person.signedIn("s.idrissi").get("/api/rooms/gueliz/board").raw().body())
        .contains("\"lat\":31.6402");
  }

  @Test
  void withoutItsKeyADoorStaysClosed() throws Exception {
    HttpResponse<String> none = post("/api/positions", "X-Device-Key", "guess", "{}");
    HttpResponse<String> other = post("/api/positions", "X-Device-Key", exchangeKey, "{}");

    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("\"code\":\"wrong-key\"");
    assertThat(other.statusCode()).isEqualTo(401);
  }

  @Test
  void aPositionOfTheWrongFormIsRefusedByItsFieldAndNothingIsStored() throws Exception {
    HttpResponse<String> answer = positions(position("D1", "31.6402"), position("D1", "\"north\""));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-field", "positions[1].lat").doesNotContain("north");
  }

  @Test
  void aCallGoesFromRingingToEnded() throws Exception {
    String number = "\"number\":\"+212 600-000000\",\"line\":\"19\"";
    HttpResponse<String> presented = telephony("e1", "presented", "c1", number);
    assertThat(presented.statusCode()).as(presented.body()).isEqualTo(200);
    assertThat(telephony("e2", "answered", "c1", "\"position\":\"desk-3\"").statusCode())
        .isEqualTo(200);
    assertThat(telephony("e3", "ended", "c1", "\"line\":\"19\"").statusCode()).isEqualTo(200);

    assertThat(telephony("e4", "answered", "c1", "\"line\":\"19\"").body())
        .contains("\"status\":409", "call-already-answered");
  }

  @Test
  void anEventSentTwiceActsOnceAndTheSameIdWithAnotherBodyIsRefused() throws Exception {
    String body = event("e10", "presented", "c10", "\"line\":\"19\"");
    HttpResponse<String> first = post("/api/telephony/events", "X-Exchange-Key", exchangeKey, body);
    HttpResponse<String> again = post("/api/telephony/events", "X-Exchange-Key", exchangeKey, body);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(telephony("e10", "presented", "c11", "\"line\":\"19\"").body())
        .contains("id-reused");
  }

  @Test
  void eventsInTheWrongOrderWaitForOneAnother() throws Exception {
    CompletableFuture<HttpResponse<String>> answered =
        HTTP.sendAsync(
            request(
                "/api/telephony/events",
                "X-Exchange-Key",
                exchangeKey,
                event("e21", "answered", "c20", "\"line\":\"19\"")),
            BodyHandlers.ofString());
    HttpResponse<String> presented =
        post(
            "/api/telephony/events",
            "X-Exchange-Key",
            exchangeKey,
            "{\"event\":\"presented\",\"id\":\"e20\",\"call\":\"c20\",\"at\":\"%s\"}"
                .formatted(Instant.now().minusSeconds(3)));

    assertThat(presented.statusCode()).isEqualTo(200);
    assertThat(answered.get().statusCode()).as(answered.get().body()).isEqualTo(200);
    assertThat(call(answered.get())).isEqualTo(call(presented));
  }

  @Test
  void aCallWhosePresentationIsLostIsKnownAllTheSame() throws Exception {
    HttpResponse<String> answered = telephony("e31", "answered", "c30", "\"line\":\"19\"");
    HttpResponse<String> late = telephony("e30", "presented", "c30", "\"number\":\"0600\"");

    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(late.statusCode()).as(late.body()).isEqualTo(200);
    assertThat(call(late)).isEqualTo(call(answered));
  }

  @Test
  void anExchangeWhoseClockIsOffCostsNoCall() throws Exception {
    Instant now = Instant.now();
    HttpResponse<String> ahead = post(event("e50", "presented", "c50", now.plusSeconds(3600)));
    HttpResponse<String> behind = post(event("e51", "ended", "c50", now.minusSeconds(3600)));

    assertThat(ahead.statusCode()).as(ahead.body()).isEqualTo(200);
    assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);
  }

  @Test
  void aTransferNeedsToSayWhereTo() throws Exception {
    assertThat(telephony("e40", "transferred", "c1", "\"line\":\"19\"").body())
        .contains("bad-field", "\"field\":\"to\"");
  }

  @Test
  void whateverBytesComeTheAnswerIsAResultOrARefusal() throws Exception {
    Random random = new Random(19);
    String position = "{\"positions\":[%s]}".formatted(position("D1", "31.6402"));
    String event = event("fuzz", "presented", "fuzz", "\"number\":\"0600\"");
    String tracked =
        "{\"device_id\":\"%s\",\"location\":{\"coords\":{\"latitude\":33.5,\"longitude\":-7}}}"
            .formatted(deviceKey);
    for (int i = 0; i < 150; i++) {
      requireAnswer(post("/api/positions/osmand", "X-None", "", broken(tracked, random)));
      requireAnswer(post("/api/positions", "X-Device-Key", deviceKey, broken(position, random)));
      requireAnswer(
          post("/api/telephony/events", "X-Exchange-Key", exchangeKey, broken(event, random)));
    }
  }

  private static void requireAnswer(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 401, 409);
    if (answer.statusCode() != 200) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  /** A few characters taken out, doubled or replaced. */
  private static String broken(String body, Random random) {
    StringBuilder text = new StringBuilder(body);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        default -> text.setCharAt(at, (char) random.nextInt(' ', 0x250));
      }
    }
    return text.toString();
  }

  @Test
  void aCallThatNobodyAnsweredStaysUntilAPersonClosesIt() throws Exception {
    String call = call(telephony("lost-1", "presented", "lost", "\"line\":\"19\""));
    telephony("lost-2", "ended", "lost", "\"line\":\"19\"");
    Person taker = Person.signedIn("h.tazi");
    String address = "/api/rooms/gueliz/calls/" + call;
    assertThat(taker.get(address).body().path("state").asString()).isEqualTo("abandoned");

    Person.Answer closed = taker.command("close-call", "'call':" + call + ",'outcome':'hoax'");

    assertThat(closed.status()).as(closed.raw().body()).isEqualTo(200);
    assertThat(taker.get(address).body().path("state").asString()).isEqualTo("closed");
    assertThat(taker.get(address).body().path("outcome").asString()).isEqualTo("hoax");
  }

  private static String position(String unit, String lat) {
    return "{\"unit\":\"%s\",\"at\":\"%s\",\"lat\":%s,\"lon\":-8.01,\"speed\":12.5}"
        .formatted(unit, Instant.now(), lat);
  }

  private static String event(String id, String kind, String call, String more) {
    return "{\"event\":\"%s\",\"id\":\"%s\",\"call\":\"%s\",\"at\":\"%s\",%s}"
        .formatted(kind, id, call, Instant.now(), more);
  }

  private static String event(String id, String kind, String call, Instant at) {
    return "{\"event\":\"%s\",\"id\":\"%s\",\"call\":\"%s\",\"at\":\"%s\"}"
        .formatted(kind, id, call, at);
  }

  private static HttpResponse<String> post(String event) throws Exception {
    return post("/api/telephony/events", "X-Exchange-Key", exchangeKey, event);
  }

  private static HttpResponse<String> positions(String... positions) throws Exception {
    String body = "{\"positions\":[%s]}".formatted(String.join(",", positions));
    return post("/api/positions", "X-Device-Key", deviceKey, body);
  }

  private static HttpResponse<String> telephony(String id, String kind, String call, String more)
      throws Exception {
    return post(
        "/api/telephony/events", "X-Exchange-Key", exchangeKey, event(id, kind, call, more));
  }

  private static String call(HttpResponse<String> answer) {
    return answer.body().replaceAll(".*\"call\":(\\d+).*", "$1");
  }

  private static HttpResponse<String> post(String path, String header, String key, String body)
      throws Exception {
    return HTTP.send(request(path, header, key, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(String path, String header, String key, String body) {
    return HttpRequest.newBuilder(URI.create(Served.url() + path))
        .header(header, key)
        .header("Content-Type", "application/json")
        .header("Accept-Language", "en")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
