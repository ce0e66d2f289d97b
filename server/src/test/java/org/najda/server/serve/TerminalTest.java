package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A patrol's terminal, and what becomes of one that is lost. */
class TerminalTest {
  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person patrol = Person.signedIn("d1");
  private final String terminal = UUID.randomUUID().toString();

  @Test
  void aTerminalLearnsTheServersTimeAndIsListedWithItsUnit() {
    Person.Answer answer = heartbeat(patrol, terminal);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Instant.parse(answer.body().path("at").asString()))
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(1));
    assertThat(listed().path("unit").asString()).isEqualTo("D1");
    assertThat(listed().path("person").asString()).isEqualTo("d1");
  }

  @Test
  void aLostTerminalIsSignedOutFromAfarAndTheSamePersonElsewhereIsNot() {
    Person elsewhere = Person.signedIn("d1");
    heartbeat(patrol, terminal);
    heartbeat(elsewhere, UUID.randomUUID().toString());
    assertThat(isEnded()).isFalse();

    assertThat(end(dispatcher).status()).isEqualTo(204);

    assertThat(patrol.get("/api/rooms/gueliz/board").code()).isEqualTo("not-signed-in");
    assertThat(isEnded()).isTrue();
    assertThat(elsewhere.get("/api/rooms/gueliz/board").status()).isEqualTo(200);
    assertThat(listed().path("endedBy").asString()).isEqualTo("s.idrissi");
  }

  @Test
  void aTerminalThatWasEndedIsNotTakenBackWhoeverSignsInOnIt() {
    heartbeat(patrol, terminal);
    end(dispatcher);

    Person again = Person.signedIn("d1");

    assertThat(heartbeat(again, terminal).code()).isEqualTo("not-signed-in");
    assertThat(again.get("/api/rooms/gueliz/board").code()).isEqualTo("not-signed-in");
  }

  @Test
  void whatAnEarlierTerminalKeptIsTakenAsItWroteItAndActsOnce() {
    Person.Answer opened =
        dispatcher.command(
            "open-incident", "'nature':'robbery','place':{'lat':31.6371,'lon':-8.0093}");
    long incident = opened.body().path("incident").asLong();
    dispatcher.command("send-units", "'incident':" + incident + ",'units':['D1']");
    String id = UUID.randomUUID().toString();
    String fields =
        "'incident':%d,'unit':'D1','progress':'acknowledged','happenedAt':'%s'"
            .formatted(incident, Instant.now());

    Person.Answer first = patrol.command("gueliz", id, "report-progress", fields);
    Person.Answer again = patrol.command("gueliz", id, "report-progress", fields);

    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    assertThat(again.body().path("repeated").asBoolean()).isTrue();
    String backup = "'incident':%d,'units':1,'urgency':'normal'".formatted(incident);
    assertThat(patrol.command("request-backup", backup).status()).isEqualTo(200);
    dispatcher.command("recall-unit", "'incident':%d,'unit':'D1'".formatted(incident));
    for (String availability : new String[] {"unavailable", "available"}) {
      String plain = "'unit':'D1','availability':'%s'".formatted(availability);
      assertThat(patrol.command("set-availability", plain).status()).isEqualTo(200);
    }
  }

  @Test
  void aPatrolNeitherSeesNorEndsTerminalsAndADispatcherIsNone() {
    heartbeat(patrol, terminal);

    assertThat(patrol.get("/api/rooms/gueliz/terminals").code()).isEqualTo("not-allowed");
    assertThat(end(patrol).code()).isEqualTo("not-allowed");
    assertThat(heartbeat(dispatcher, UUID.randomUUID().toString()).code()).isEqualTo("not-allowed");
    assertThat(end(Person.signedIn("n.north")).code()).isEqualTo("unknown-room");
  }

  @Test
  void aCommandThatNamesAnotherPersonThanWhoIsSignedInIsNotTaken() {
    String body =
        "{'id':'%s','type':'set-availability','unit':'D1','availability':'unavailable'}"
            .formatted(UUID.randomUUID())
            .replace('\'', '"');

    assertThat(commandAs("m1", body).code()).isEqualTo("not-signed-in");
    assertThat(commandAs("d1", body).status()).isEqualTo(200);
    patrol.command("set-availability", "'unit':'D1','availability':'available'");
  }

  private Person.Answer commandAs(String person, String body) {
    return patrol.send(
        "/api/rooms/gueliz/commands",
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", patrol.token())
                .header("X-Person", person)
                .POST(BodyPublishers.ofString(body)));
  }

  private static Person.Answer heartbeat(Person person, String terminal) {
    return person.post("/api/rooms/gueliz/terminals/" + terminal + "/heartbeat", "{}");
  }

  private Person.Answer end(Person by) {
    return by.send(
        "/api/rooms/gueliz/terminals/" + terminal,
        request -> request.header("X-XSRF-TOKEN", by.token()).DELETE());
  }

  private boolean isEnded() {
    return Person.stranger().get("/api/terminals/" + terminal).body().path("ended").asBoolean();
  }

  private JsonNode listed() {
    JsonNode all = dispatcher.get("/api/rooms/gueliz/terminals").body();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("id").asString().equals(terminal))
        .findFirst()
        .orElseThrow();
  }
}
