package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inspector draws calls of a room by lot, and another looks at what he drew. */
class SamplesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant FROM =
      Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
  private static final Instant UNTIL = FROM.plus(1, ChronoUnit.HOURS);
  private static final String NUMBER = "0612998877";

  private final Person inspector = Person.signedIn("inspecteur-1");

  /** Six calls of one past hour: four answered in time, one late, one by nobody. */
  @BeforeAll
  static void ringing() {
    String key =
        Person.signedIn("admin")
            .post("/api/rooms/north/keys", "{\"kind\":\"exchange\"}")
            .body()
            .path("key")
            .asString();
    for (int call = 1; call <= 6; call++) {
      Instant rang = FROM.plusSeconds(call * 300L);
      tell(key, "presented", call, rang);
      if (call < 6) {
        tell(key, "answered", call, rang.plusSeconds(call == 5 ? 90 : 4));
      }
      tell(key, "ended", call, rang.plusSeconds(200));
    }
  }

  private static void tell(String key, String what, int call, Instant at) {
    Map<String, String> event =
        new TreeMap<>(
            Map.of(
                "event",
                what,
                "id",
                "sample-" + what + call,
                "call",
                "sample-" + call,
                "at",
                at.toString(),
                "recording",
                "=rec-" + call,
                "number",
                NUMBER));
    Person.Answer told =
        Person.stranger()
            .send(
                "/api/telephony/events",
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .header("X-Exchange-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(event))));
    assertThat(told.status()).as(told.raw().body()).isEqualTo(200);
  }

  private static Person.Answer enter(
      Person who, String address, String act, Map<String, String> values) {
    Map<String, Object> body =
        new TreeMap<>(
            Map.of(
                "id",
                UUID.randomUUID().toString(),
                "act",
                act,
                "at",
                Instant.now().toString(),
                "values",
                values));
    if (act.equals("plan")) {
      body.put("unit", "wilaya");
    }
    return who.post("/api/registers/controls/records" + address, JSON.writeValueAsString(body));
  }

  private String control() {
    Person.Answer planned =
        enter(
            inspector,
            "",
            "plan",
            Map.of(
                "service", "station-1",
                "kind", "covert",
                "aims", "line-19",
                "lead", "inspecteur-1"));
    assertThat(planned.status()).as(planned.raw().body()).isEqualTo(200);
    return planned.body().path("record").asString();
  }

  private Person.Answer draw(String control, int size, Map<String, String> more) {
    Map<String, String> values =
        new TreeMap<>(
            Map.of(
                "room", "north",
                "calls-from", FROM.toString(),
                "calls-until", UNTIL.toString(),
                "sample-size", String.valueOf(size)));
    values.putAll(more);
    return enter(inspector, "/" + control + "/entries", "draw-calls", values);
  }

  private static JsonNode samples(Person who, String control) {
    Person.Answer answer =
        who.post(
            "/api/registers/controls/records/" + control + "/samples",
            "{\"reason\":\"control of line 19\"}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  /** The samples, once the tables have followed the journal. */
  private static JsonNode awaited(Person who, String control, int calls) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    JsonNode found = samples(who, control);
    while (found.path(0).path("measured").size() < calls) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      found = samples(who, control);
    }
    return found;
  }

  private static List<Long> numbers(JsonNode calls) {
    return StreamSupport.stream(calls.spliterator(), false).map(JsonNode::asLong).toList();
  }

  @Test
  void a_control_draws_calls_with_a_seed_that_nobody_chose_and_a_second_drawing_shows_beside() {
    String control = control();
    assertThat(draw(control, 3, Map.of()).status()).isEqualTo(200);
    assertThat(draw(control, 200, Map.of()).status()).isEqualTo(200);

    JsonNode found = awaited(Person.signedIn("inspecteur-2"), control, 3);
    assertThat(found).hasSize(2);
    JsonNode first = found.path(0);
    assertThat(first.path("by").asString()).isEqualTo("inspecteur-1");
    assertThat(first.path("population").asInt()).isEqualTo(6);
    assertThat(numbers(first.path("calls"))).hasSize(3);
    assertThat(first.path("sameAgain").asBoolean()).isTrue();
    JsonNode all = awaited(inspector, control, 3).path(1);
    assertThat(all.path("seed").asString()).isNotEqualTo(first.path("seed").asString());
    assertThat(numbers(all.path("calls"))).hasSize(6).containsAll(numbers(first.path("calls")));
    assertThat(all.at("/figure/n").asInt()).isEqualTo(5);
    assertThat(all.at("/figure/within").asInt()).isEqualTo(4);
    assertThat(all.at("/figure/missing").asInt()).isEqualTo(1);
    assertThat(all.at("/measured/4/waitedMillis").asLong()).isEqualTo(90_000);
    assertThat(all.at("/measured/4/within").asBoolean()).isFalse();
    assertThat(all.at("/measured/5/validity").asString()).isEqualTo("missing");
    assertThat(all.toString()).doesNotContain(NUMBER);
  }

  @Test
  void what_najda_draws_is_not_typed_and_not_corrected_and_the_time_is_over() {
    String control = control();
    Person.Answer typed = draw(control, 2, Map.of("seed", "mine", "drawn-calls", "1 2"));
    assertThat(typed.status()).isEqualTo(422);
    assertThat(typed.code()).isEqualTo("not-asked");
    Instant soon = Instant.now().plusSeconds(600);
    assertThat(draw(control, 2, Map.of("calls-until", soon.toString())).code())
        .isEqualTo("period-over");
    assertThat(draw(control, 2, Map.of("room", "nowhere")).code()).isEqualTo("not-known");

    assertThat(draw(control, 2, Map.of()).status()).isEqualTo(200);
    Person.Answer corrected =
        RegisterPagesTest.send(
            inspector,
            "/registers/controls/" + control + "/correct/2",
            Map.of("-reason", "better luck", "f.sample-size", "5"));
    assertThat(corrected.raw().body()).contains("both stay in sight");
  }

  @Test
  void who_looks_at_a_sample_says_why_and_the_look_is_kept() {
    String control = control();
    draw(control, 4, Map.of());
    awaited(inspector, control, 4);
    Person second = Person.signedIn("inspecteur-2");
    String address = "/registers/controls/" + control + "/samples";

    assertThat(second.get(address + "/export").status()).isEqualTo(403);
    assertThat(second.get(address).raw().body()).contains("Reason for opening");
    RegisterPagesTest.send(second, address + "/why", Map.of("reason", "how fast line 19 is"));
    String page = second.get(address).raw().body();
    assertThat(page).contains("The same calls", "SHA-256").doesNotContain(NUMBER);
    String csv = second.get(address + "/export").raw().body();
    assertThat(csv.lines().toList()).hasSize(5);
    assertThat(csv).startsWith("entry,drawn_by").contains("'=rec-").doesNotContain(NUMBER);
    assertThat(looksOf("inspecteur-2")).contains("how fast line 19 is", control);
  }

  private String looksOf(String person) {
    String day = Instant.now().toString().substring(0, 10);
    return RegisterPagesTest.send(
            inspector,
            "/oversight/looks",
            Map.of(
                "person",
                person,
                "register",
                "controls",
                "record",
                "",
                "from",
                day,
                "to",
                day,
                "reason",
                "audit"))
        .raw()
        .body();
  }

  @Test
  void whoever_may_not_see_what_was_drawn_is_told_of_no_sample() {
    String control = control();
    draw(control, 4, Map.of());
    for (String other : List.of("opj-1", "s.idrissi", "n.north")) {
      Person person = Person.signedIn(other);
      assertThat(person.get("/registers/controls/" + control + "/samples/export").status())
          .isIn(403, 404);
      assertThat(
              person
                  .post(
                      "/api/registers/controls/records/" + control + "/samples",
                      "{\"reason\":\"curious\"}")
                  .status())
          .isEqualTo(404);
    }
  }
}
