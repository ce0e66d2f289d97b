package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(180)
class StreamTest {
  private static final String OPEN = "'nature':'robbery','place':{'lat':31.638,'lon':-8.011}";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void whatHappensIsToldWithHowItNowLooks() throws Exception {
    try (StreamReader reader = StreamReader.open(dispatcher, "?after=" + head())) {
      long incident = dispatcher.command("open-incident", OPEN).body().path("incident").asLong();

      JsonNode event = reader.await("journal");

      assertThat(event.path("type").asString()).isEqualTo("incident-opened");
      assertThat(event.path("actor").asString()).isEqualTo("s.idrissi");
      assertThat(event.at("/incidents/0/id").asLong()).isEqualTo(incident);
      assertThat(event.at("/incidents/0/state").asString()).isEqualTo("open");
    }
  }

  @Test
  void whoComesBackGetsEverythingMissedInOrder() throws Exception {
    long before = head();
    for (int i = 0; i < 5; i++) {
      dispatcher.command("take-call", "'caller':{'name':'Private'}");
    }
    try (StreamReader reader = StreamReader.open(dispatcher, "?after=" + before)) {
      for (long expected = before + 1; expected <= before + 10; expected++) {
        JsonNode event = reader.await("journal");
        assertThat(event.path("seq").asLong()).isEqualTo(expected);
        assertThat(event.toString()).doesNotContain("Private");
      }
    }
  }

  @Test
  void theWholeJournalCanBeReadFromItsBeginning() throws Exception {
    try (StreamReader reader = StreamReader.open(dispatcher, "?after=0")) {
      JsonNode first = reader.await("journal");

      assertThat(first.path("seq").asLong()).isEqualTo(1);
      assertThat(first.path("type").asString()).isEqualTo("settings-adopted");
      assertThat(first.has("settings")).isFalse();
    }
  }

  @Test
  void aSequenceThatTheRoomNeverReachedIsAnsweredWithAReset() throws Exception {
    try (StreamReader reader = StreamReader.open(dispatcher, "?after=99999999")) {
      assertThat(reader.await("reset").path("seq").asLong()).isLessThan(99_999_999);
    }
  }

  @Test
  void aPatrolIsToldOfItsOwnMissionOnlyAndWhenThatIsOver() throws Exception {
    Person patrol = Person.signedIn("d1");
    try (StreamReader reader = StreamReader.open(patrol, "?after=" + head())) {
      dispatcher.command("open-incident", OPEN);
      long own = dispatcher.command("open-incident", OPEN).body().path("incident").asLong();
      dispatcher.command("send-units", "'incident':%d,'units':['D1']".formatted(own));
      dispatcher.command("recall-unit", "'incident':%d,'unit':'D1'".formatted(own));

      JsonNode sent = reader.await("journal");
      JsonNode recalled = reader.await("journal");

      assertThat(sent.path("type").asString()).isEqualTo("units-sent");
      assertThat(sent.at("/incidents/0/id").asLong()).isEqualTo(own);
      assertThat(recalled.path("type").asString()).isEqualTo("unit-recalled");
      assertThat(recalled.path("incidents")).isEmpty();
      assertThat(recalled.at("/gone/incidents/0").asLong()).isEqualTo(own);
    }
  }

  @Test
  void whereAUnitIsComesByItselfAndAPatrolHearsOfItsOwnOnly() throws Exception {
    try (StreamReader room = StreamReader.open(dispatcher, "");
        StreamReader patrol = StreamReader.open(Person.signedIn("d1"), "")) {
      report("D5", 31.6401);
      report("D1", 31.6402);

      assertThat(room.await("positions").at("/units/0/basis").asString()).isEqualTo("fresh");
      JsonNode own = patrol.await("positions").path("units");
      assertThat(own).hasSize(1);
      assertThat(own.at("/0/id").asString()).isEqualTo("D1");
      assertThat(own.at("/0/lat").asDouble()).isEqualTo(31.6402);
    }
  }

  private static void report(String unit, double lat) {
    String key =
        Person.signedIn("admin")
            .post("/api/rooms/gueliz/keys", "{\"kind\":\"device\"}")
            .body()
            .path("key")
            .asString();
    String body =
        "{\"positions\":[{\"unit\":\"%s\",\"at\":\"%s\",\"lat\":%s,\"lon\":-8.01}]}"
            .formatted(unit, Instant.now(), lat);
    Person.Answer stored =
        Person.stranger()
            .send(
                "/api/positions",
                request ->
                    request
                        .header("X-Device-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    assertThat(stored.body().path("stored").asInt()).isEqualTo(1);
  }

  @Test
  void signingOutEndsTheStream() throws Exception {
    Person leaving = Person.signedIn("f.alami");
    try (StreamReader reader = StreamReader.open(leaving, "")) {
      leaving.send(
          "/api/session", request -> request.header("X-XSRF-TOKEN", leaving.token()).DELETE());

      List<String> rest =
          Stream.iterate(reader, r -> r.next().hasNext(), r -> r)
              .map(r -> r.next().next())
              .toList();

      assertThat(rest).noneMatch(line -> line.startsWith("event: reset"));
    }
  }

  private long head() {
    return dispatcher.get("/api/rooms/gueliz/board").body().path("seq").asLong();
  }
}
