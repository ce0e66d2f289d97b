package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No screen costs the database more than a handful of statements, however much there is to see. */
class StatementsTest {
  private static final int AT_MOST = 6;

  private static final SentStatements STATEMENTS = new SentStatements();
  private static Person dispatcher;
  private static Person administrator;

  @BeforeAll
  static void begin() {
    dispatcher = Person.signedIn("s.idrissi");
    administrator = Person.signedIn("admin");
    STATEMENTS.open();
  }

  @AfterAll
  static void end() {
    STATEMENTS.close();
  }

  /** Every address that can be read, as the API describes them: a new one is counted too. */
  @Test
  void everyAddressThatCanBeReadNeedsAHandfulOfStatements() {
    String call = taken();
    Map<String, String> values = new TreeMap<>();
    values.put("room", "gueliz");
    values.put("call", call);
    values.put("incident", opened(call));
    values.put("version", "1");
    SortedMap<String, Integer> counted = new TreeMap<>();
    readable()
        .forEach(path ->
            counted.put(path, STATEMENTS.during(() -> reader(path).get(filled(path, values)))));

    assertThat(counted).hasSizeGreaterThan(12).containsKey("/api/rooms/{room}/board");
    assertThat(counted)
        .allSatisfy(
            (path, statements) -> assertThat(statements).as(path).isLessThanOrEqualTo(AT_MOST));
  }

  @Test
  void moreToSeeNeedsNoMoreStatements() {
    String call = taken();
    String incident = opened(call);
    SortedMap<String, Integer> before = screens(call, incident);
    for (int more = 0; more < 20; more++) {
      opened(taken());
    }
    SortedMap<String, Integer> after = screens(call, incident);

    assertThat(after).isEqualTo(before);
    assertThat(after.get("incident")).as("what is counted at all").isPositive();
  }

  private static SortedMap<String, Integer> screens(String call, String incident) {
    String room = "/api/rooms/gueliz";
    SortedMap<String, Integer> counted = new TreeMap<>();
    counted.put("board", STATEMENTS.during(() -> read(room + "/board")));
    counted.put("call", STATEMENTS.during(() -> read(room + "/calls/" + call)));
    counted.put("incident", STATEMENTS.during(() -> read(room + "/incidents/" + incident)));
    counted.put(
        "recommendation",
        STATEMENTS.during(() -> read(room + "/incidents/" + incident + "/recommendation")));
    counted.put("settings", STATEMENTS.during(() -> read(room + "/settings")));
    counted.put("stream", STATEMENTS.during(StatementsTest::openStream));
    counted.put(
        "search",
        STATEMENTS.during(
            () -> dispatcher.post(room + "/places/search", "{\"q\":\"gueliz\",\"limit\":5}")));
    return counted;
  }

  private static void read(String path) {
    assertThat(dispatcher.get(path).status()).as(path).isEqualTo(200);
  }

  /** As a screen does behind its board; until the first event has come. */
  private static void openStream() {
    long seen = dispatcher.get("/api/rooms/gueliz/board").body().path("seq").asLong();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(Served.url() + "/api/rooms/gueliz/events?after=" + (seen - 1)))
            .build();
    try {
      HttpResponse<Stream<String>> answer =
          dispatcher.client().send(request, BodyHandlers.ofLines());
      try (Stream<String> lines = answer.body()) {
        assertThat(lines.findFirst()).isPresent();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Addresses of the description that answer at once; the stream has a test of its own. */
  private static Stream<String> readable() {
    JsonNode paths = administrator.get("/api/openapi.json").body().path("paths");
    return paths
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .map(Map.Entry::getKey)
        .filter(path -> !path.endsWith("/events"));
  }

  private static Person reader(String path) {
    return path.contains("{room}") ? dispatcher : administrator;
  }

  /** What nobody has a value for is asked for in vain, which must not cost more either. */
  private static String filled(String path, Map<String, String> values) {
    String filled = path;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled.replaceAll("\\{[^}]*}", "1") + "?lat=31.63&lon=-8.01&nature=robbery&q=a";
  }

  private static String taken() {
    JsonNode done = dispatcher.command("take-call", "'caller':{'name':'Rachid'}").body();
    return done.path("call").asString();
  }

  private static String opened(String call) {
    JsonNode done =
        dispatcher
            .command(
                "open-incident",
                "'call':%s,'nature':'robbery','place':{'lat':31.63,'lon':-8.01}".formatted(call))
            .body();
    return done.path("incident").asString();
  }
}
