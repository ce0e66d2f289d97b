package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A crew takes a vehicle that the fleet has in its books, and one that it has not. */
class FleetTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RECORDS = "/api/registers/fleet/records";

  private final Person keeper = Person.signedIn("appui-1");
  private final Person dispatcher = Person.signedIn("s.idrissi");

  private String enter(String address, String act, Map<String, String> values) {
    Map<String, Object> body =
        new TreeMap<>(
            Map.of(
                "id",
                UUID.randomUUID().toString(),
                "act",
                act,
                "unit",
                "wilaya",
                "at",
                Instant.now().toString(),
                "values",
                values));
    Person.Answer answer = keeper.post(RECORDS + address, JSON.writeValueAsString(body));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().path("record").asString();
  }

  private JsonNode choice(String code) {
    Person.Answer answer = dispatcher.get("/api/rooms/gueliz/units/A1/vehicle-choices");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return StreamSupport.stream(answer.body().spliterator(), false)
        .filter(each -> each.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What the fleet says is read again every few seconds. */
  private JsonNode awaited(String code, String state) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    JsonNode found = choice(code);
    while (!found.at("/fleet/state/en").asString().equals(state)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      found = choice(code);
    }
    return found;
  }

  @Test
  void a_crew_is_warned_of_a_vehicle_in_the_workshop_and_takes_it_all_the_same() {
    String record =
        enter(
            "",
            "acquire",
            Map.of("plate", "v-04", "kind", "car", "assigned", "regional", "model", "Duster"));
    JsonNode there = awaited("V04", "in service");
    assertThat(there.at("/fleet/drivable").asBoolean()).isTrue();
    assertThat(there.at("/fleet/record").asString()).isEqualTo(record);
    enter("/" + record + "/entries", "to-workshop", Map.of("reason", "brakes"));
    assertThat(awaited("V04", "in the workshop").at("/fleet/drivable").asBoolean()).isFalse();
    assertThat(choice("V03").has("fleet")).as("not in the fleet").isFalse();

    assertThat(
            dispatcher
                .command("log-on-unit", "'unit':'A1','crew':['7090'],'vehicle':'V04'")
                .status())
        .isEqualTo(200);
    String page = keeper.get("/registers/fleet/" + record).raw().body();
    assertThat(page).contains("With unit A1").doesNotContain("7090");
    assertThat(dispatcher.command("log-off-unit", "'unit':'A1'").status()).isEqualTo(200);
    assertThat(keeper.get("/registers/fleet/" + record).raw().body())
        .doesNotContain("With unit A1");
  }

  @Test
  void who_may_not_log_a_crew_on_is_told_nothing_of_the_fleet() {
    assertThat(
            Person.signedIn("n.north").get("/api/rooms/gueliz/units/A1/vehicle-choices").status())
        .isIn(403, 404);
    assertThat(keeper.get("/api/rooms/gueliz/units/A1/vehicle-choices").status()).isIn(403, 404);
  }
}
