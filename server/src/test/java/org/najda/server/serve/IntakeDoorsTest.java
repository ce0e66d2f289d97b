package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.key.AccessKeys;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors of devices and exchanges, over HTTP. */
class IntakeDoorsTest {
  private static final PersonId ADMINISTRATOR = new PersonId("admin");
  private static final RoomId ROOM = new RoomId("sample");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static DataSource database;
  private static Server server;
  private static String deviceKey;
  private static String exchangeKey;

  @BeforeAll
  static void start() throws Exception {
    DataDir dir = DataDir.open(folder.resolve("data"));
    Database store = Database.embedded(dir);
    database = store.dataSource();
    try (Rooms rooms =
        Rooms.open(
            new PostgresJournal(database), new Snapshots(database), InstantSource.system())) {
      rooms.create(ROOM).submit(SampleRoom.settings()).get();
    }
    AccessKeys keys = new AccessKeys(database, InstantSource.system());
    deviceKey = keys.createDevice(ROOM, new UnitId("M1"), ADMINISTRATOR).secret().value();
    exchangeKey = keys.createExchange(ROOM, ADMINISTRATOR).secret().value();
    server = Server.start(dir, store, Listening.onFreePort());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPositionIsInTheTableWhenItIsAcknowledged() throws Exception {
    HttpResponse<String> answer = positions(position("M1", "33.5"), position("M2", "33.5"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"stored\":1,\"refused\":[{\"index\":1,\"code\":\"not-your-unit\"}]}");
    assertThat(
            JdbcClient.create(database)
                .sql("SELECT count(*) FROM position WHERE room = 'sample'")
                .query(Integer.class)
                .single())
        .isPositive();
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
    HttpResponse<String> answer = positions(position("M1", "33.5"), position("M1", "\"north\""));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("bad-field", "positions.1.lat").doesNotContain("north");
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
  void aTransferNeedsToSayWhereTo() throws Exception {
    assertThat(telephony("e40", "transferred", "c1", "\"line\":\"19\"").body())
        .contains("bad-field", "\"field\":\"to\"");
  }

  @Test
  void whateverBytesComeTheAnswerIsAResultOrARefusal() throws Exception {
    Random random = new Random(19);
    String position = "{\"positions\":[%s]}".formatted(position("M1", "33.5"));
    String event = event("fuzz", "presented", "fuzz", "\"number\":\"0600\"");
    for (int i = 0; i < 150; i++) {
      requireAnswer(post("/api/positions", "X-Device-Key", deviceKey, broken(position, random)));
      requireAnswer(
          post("/api/telephony/events", "X-Exchange-Key", exchangeKey, broken(event, random)));
    }
  }

  private static void requireAnswer(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 409);
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

  private static String position(String unit, String lat) {
    return "{\"unit\":\"%s\",\"at\":\"%s\",\"lat\":%s,\"lon\":-7.6,\"speed\":12.5}"
        .formatted(unit, Instant.now(), lat);
  }

  private static String event(String id, String kind, String call, String more) {
    return "{\"event\":\"%s\",\"id\":\"%s\",\"call\":\"%s\",\"at\":\"%s\",%s}"
        .formatted(kind, id, call, Instant.now(), more);
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
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header(header, key)
        .header("Content-Type", "application/json")
        .header("Accept-Language", "en")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
