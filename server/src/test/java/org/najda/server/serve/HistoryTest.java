package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryTest {
  private static final String WHY = "'reason':{'code':'repeated-caller'}";
  private static final String PLACE = "'lat':31.6412,'lon':-8.0223";

  private final Person taker = Person.signedIn("f.alami");
  private final Person supervisor = Person.signedIn("h.tazi");

  @Test
  void callsOfANumberAreReadByWhoSaysWhyAndTheLookStaysInTheLog() {
    long first = take("0522 33 44 01", "Zahra");
    long second = take("0522334401", "Zahra again");
    awaitCount(second, 1);

    JsonNode history = ask(taker, "number", "'call':%d,%s".formatted(second, WHY)).body();

    assertThat(history.at("/calls/0/call").asLong()).isEqualTo(first);
    assertThat(history.at("/calls/0/caller/name").asString()).isEqualTo("Zahra");
    JsonNode look = looks().path(0);
    assertThat(look.path("person").asString()).isEqualTo("f.alami");
    assertThat(look.path("what").asString()).isEqualTo("number");
    assertThat(look.path("call").asLong()).isEqualTo(second);
    assertThat(look.path("reason").asString()).isEqualTo("repeated-caller");
    assertThat(looks().path(0).path("what").asString())
        .as("looking at the log is a look too")
        .isEqualTo("looks");
  }

  @Test
  void nothingIsReadWithoutAReason() {
    long call = take("0522 33 44 02", "Omar");

    assertThat(ask(taker, "number", "'call':" + call).code()).isEqualTo("bad-field");
    Person.Answer empty =
        ask(taker, "number", "'call':%d,'reason':{'code':'other','words':' '}".formatted(call));
    assertThat(empty.status()).isEqualTo(400);
    assertThat(looks().path(0).path("call").asLong()).isNotEqualTo(call);
  }

  @Test
  void incidentsNearAPlaceAreFoundAndThoseFartherAwayAreNot() {
    long here = open("'lat':31.6412,'lon':-8.0223");
    open("'lat':31.6432,'lon':-8.0223");
    awaitPlace(here);

    JsonNode found = ask(taker, "place", PLACE + "," + WHY).body().path("incidents");

    assertThat(found).hasSize(1);
    assertThat(found.at("/0/incident").asLong()).isEqualTo(here);
    assertThat(found.at("/0/meters").asInt()).isZero();
  }

  @Test
  void aCallTakerDoesNotReadWhoLookedNorAWallboardAnyHistory() {
    assertThat(ask(taker, "looks", WHY).code()).isEqualTo("not-allowed");
    assertThat(ask(Person.signedIn("mur"), "place", PLACE + "," + WHY).code())
        .isEqualTo("not-allowed");
  }

  private Person.Answer ask(Person who, String what, String fields) {
    return who.post("/api/rooms/gueliz/history/" + what, ("{" + fields + "}").replace('\'', '"'));
  }

  private JsonNode looks() {
    return ask(supervisor, "looks", "'reason':{'code':'supervision'}").body().path("looks");
  }

  private long take(String number, String name) {
    String caller = "'caller':{'number':'%s','name':'%s'}".formatted(number, name);
    return taker.command("take-call", caller).body().path("call").asLong();
  }

  private long open(String place) {
    String fields = "'nature':'robbery','place':{%s}".formatted(place);
    return taker.command("open-incident", fields).body().path("incident").asLong();
  }

  private void awaitCount(long call, int earlier) {
    String path = "/api/rooms/gueliz/history/counts?call=" + call;
    long deadline = deadline();
    while (taker.get(path).body().path(Long.toString(call)).asInt(-1) != earlier) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  private void awaitPlace(long incident) {
    long deadline = deadline();
    while (!ask(taker, "place", PLACE + "," + WHY).body().toString().contains(":" + incident)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  private static long deadline() {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
  }
}
