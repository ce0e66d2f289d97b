package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.najda.core.settings.UnitKind;
import org.najda.core.traffic.SpeedBasis;
import org.najda.roads.Point;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.Maps;
import org.najda.server.position.LastKnown;
import org.najda.server.position.Pace;
import org.najda.server.room.Room;
import org.najda.server.traffic.Drives;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import tools.jackson.databind.JsonNode;

/** A room says how fast its roads are at which hours, and whom to send follows. */
class SpeedsTest {
  private static final String LIST = "/settings/changing/list/speeds";

  private final Person supervisor = Person.signedIn("s.changing");
  private final Room room = Served.room("changing");

  @Test
  void aRuleMakesWaysLongerAndTheAnswerSaysWhichRuleOfWhichHourItWentBy() {
    long incident =
        supervisor
            .command(
                "changing",
                "open-for-speeds",
                "open-incident",
                "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
    String advice = "/api/rooms/changing/incidents/%d/recommendation".formatted(incident);
    JsonNode before = supervisor.get(advice).body();
    assertThat(before.has("speeds")).isFalse();

    adopt("always", "", "50");
    awaitUntil(() -> supervisor.get(advice).body().has("speeds"));
    JsonNode slow = supervisor.get(advice).body();
    assertThat(slow.at("/speeds/rules/0").asString()).isEqualTo("always");
    assertThat(slow.at("/speeds/settingsVersion").asLong())
        .isEqualTo(room.published().settingsVersion());
    Instant hour = Instant.parse(slow.at("/speeds/hour").asString());
    assertThat(hour).isBeforeOrEqualTo(Instant.now()).isAfter(Instant.now().minusSeconds(7_200));
    assertThat(slowest(slow)).isCloseTo(2 * slowest(before), within(0.1));

    remove("always");
    awaitUntil(() -> !supervisor.get(advice).body().has("speeds"));
    assertThat(slowest(supervisor.get(advice).body())).isEqualTo(slowest(before));
    supervisor.command(
        "changing",
        "close-for-speeds",
        "close-incident",
        "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void onTheHourRoadsBecomeAsFastAsTheNextRuleSays() {
    adopt("rush", "7-9", "40");
    ZonedDateTime almostNine =
        ZonedDateTime.of(2026, 11, 27, 8, 59, 59, 0, room.published().settings().zone());
    AtomicReference<Instant> now = new AtomicReference<>(almostNine.toInstant());
    try (Maps maps = new Maps(Served.data().resolve("data"));
        Drives drives = new Drives(new LastKnown(), Served.rooms(), maps, Pace.REAL);
        LiveRoads roads = new LiveRoads(Served.rooms(), maps, drives, now::get)) {
      roads.start();
      RoadsNow rush = now(roads);
      SpeedBasis basis = rush.basis();
      assertThat(basis.rules()).containsExactly("rush");
      assertThat(basis.hour()).isEqualTo(almostNine.truncatedTo(ChronoUnit.HOURS).toInstant());

      now.set(almostNine.plusSeconds(1).toInstant());
      awaitUntil(() -> now(roads).basis().rules().isEmpty());
      RoadsNow calm = now(roads);
      assertThat(calm.basis().hour()).isEqualTo(now.get());
      assertThat(millis(rush.times(UnitKind.CAR)))
          .isCloseTo(millis(calm.times(UnitKind.CAR)) * 5 / 2, within(50L));
      assertThat(millis(rush.times(UnitKind.FOOT))).isEqualTo(millis(calm.times(UnitKind.FOOT)));

      now.set(now.get().plus(Duration.ofHours(1)));
      awaitUntil(() -> now(roads).basis().hour().equals(now.get()));
      assertThat(now(roads).times()).as("nothing is worked out again").isSameAs(calm.times());
    } finally {
      remove("rush");
    }
  }

  private RoadsNow now(LiveRoads roads) {
    return roads.find(room.id(), room.published()).orElseThrow();
  }

  private static long millis(TravelTimes times) {
    Point west = Point.ofDegrees(31.6315, -8.0255);
    Point east = Point.ofDegrees(31.6375, -8.0055);
    TravelTime time = times.fromPlace(west, List.of(east), 500).units().getFirst();
    return ((TravelTime.Reached) time).millis();
  }

  private void adopt(String code, String hours, String percent) {
    Map<String, String> form = form(LIST + "/row");
    form.putAll(Map.of("code", code, "days", "", "hours", hours, "kinds", ""));
    form.putAll(Map.of("from_kmh", "", "speed_percent", percent));
    sent(LIST + "/row", form);
  }

  private void remove(String code) {
    sent(LIST + "/remove", form(LIST + "/row?key=" + code));
  }

  private Map<String, String> form(String address) {
    return new LinkedHashMap<>(SettingsPagesTest.hidden(supervisor.get(address).raw().body()));
  }

  private void sent(String address, Map<String, String> form) {
    Person.Answer answer = SettingsPagesTest.send(supervisor, address, form);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(302);
  }

  private static double slowest(JsonNode advice) {
    double slowest = 0;
    for (JsonNode one : advice.path("ranked")) {
      slowest = Math.max(slowest, one.path("etaSeconds").asDouble(0));
    }
    assertThat(slowest).isPositive();
    return slowest;
  }

  private static void awaitUntil(BooleanSupplier reached) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(30));
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("what never came").isBefore(patience);
    }
  }
}
