package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.room.Room;
import org.najda.server.serve.Person.Answer;
import tools.jackson.databind.JsonNode;

/** A road is closed, and whom to send follows. */
class RestrictionsTest {
  private static final String ROOM = "/api/rooms/gueliz";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void aSlowZoneMakesEveryWayLongerUntilItIsLiftedAndTheDispatchSaysThatItCounted() {
    long incident =
        dispatcher
            .command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
    String advice = ROOM + "/incidents/%d/recommendation".formatted(incident);
    double usual = slowest(dispatcher.get(advice).body());

    long zone =
        drawn(
            "'outline':'area','points':[{'lat':31.5,'lon':-8.2},{'lat':31.8,'lon':-8.2},"
                + "{'lat':31.8,'lon':-7.8},{'lat':31.5,'lon':-7.8}],'speedPercent':50,"
                + "'reason':'flood'");
    JsonNode slow = counting(advice, 1);

    assertThat(slow.at("/restrictions/0").asLong()).isEqualTo(zone);
    assertThat(slowest(slow)).isCloseTo(2 * usual, within(0.1));
    assertThat(listed(zone).path("offMap").asBoolean()).isFalse();
    JsonNode delay = dispatcher.get(advice + "/delays").body().path(0);
    assertThat(delay.path("delaySeconds").asDouble()).isPositive();
    assertThat(delay.at("/restrictions/0").asLong()).isEqualTo(zone);

    lift(zone);
    assertThat(slowest(counting(advice, 0))).isEqualTo(usual);
    assertThat(dispatcher.get(advice + "/delays").body()).isEmpty();
    dispatcher.command(
        "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void anIncidentAmidClosedRoadsIsReachedAndTheDispatchNamesForEachUnitWhatBearsOnItsWay() {
    long incident =
        dispatcher
            .command("open-incident", "'nature':'robbery','place':{'lat':31.6365,'lon':-8.0105}")
            .body()
            .path("incident")
            .asLong();
    String advice = ROOM + "/incidents/%d/recommendation".formatted(incident);
    // All streets of some blocks around it.
    long area =
        drawn(
            "'outline':'area','points':[{'lat':31.630,'lon':-8.017},{'lat':31.643,'lon':-8.017},"
                + "{'lat':31.643,'lon':-8.004},{'lat':31.630,'lon':-8.004}],'speedPercent':0,"
                + "'reason':'fire'");
    JsonNode closed = counting(advice, 1);
    assertThat(slowest(closed)).isPositive();
    assertThat(closed.path("ranked")).allMatch(one -> one.path("etaSeconds").isNumber());
    assertThat(closed.path("roads"))
        .allMatch(note -> note.path("restrictions").toString().equals("[" + area + "]"))
        .anyMatch(note -> note.path("throughClosed").asBoolean());

    String unit =
        closed
            .path("roads")
            .valueStream()
            .filter(note -> note.path("throughClosed").asBoolean())
            .findFirst()
            .orElseThrow()
            .path("unit")
            .asString();
    List<DispatchEvidence> kept = new CopyOnWriteArrayList<>();
    try (Room.Listening _ = Served.room("gueliz").listen(Served.sent(kept::add))) {
      dispatcher.command("send-units", "'incident':%d,'units':['%s']".formatted(incident, unit));
    }
    assertThat(kept.getFirst().roads())
        .anySatisfy(note -> {
          assertThat(note.unit()).isEqualTo(new UnitId(unit));
          assertThat(note.restrictions()).containsExactly(new RestrictionId(area));
        });
    assertThat(dispatcher.get(ROOM + "/ways").body())
        .anyMatch(way -> way.path("notes").toString().equals("[\"through-closed\"]"));
    lift(area);
    dispatcher.command(
        "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  @Test
  void aClosedRoadIsListedWithWhereWhyAndUntilWhen() {
    long closed =
        drawn(
            "'outline':'stretch','points':[{'lat':31.6315,'lon':-8.0155}],'speedPercent':0,"
                + "'reason':'roadworks','label':'Avenue 5'");

    JsonNode road = listed(closed);
    assertThat(road.path("speedPercent").asInt()).isZero();
    assertThat(road.path("reason").asString()).isEqualTo("roadworks");
    assertThat(road.path("label").asString()).isEqualTo("Avenue 5");
    assertThat(road.at("/points/0/lat").asDouble()).isEqualTo(31.6315);
    assertThat(road.path("by").asString()).isEqualTo("s.idrissi");
    lift(closed);
    assertThat(dispatcher.command("lift-restriction", "'restriction':" + closed).code())
        .isEqualTo("unknown-restriction");
  }

  @Test
  void whatLiesOnNoRoadOrHasNoCornersIsRefused() {
    String rest = ",'speedPercent':0,'reason':'fire','endsAt':'" + inAnHour() + "'";
    assertThat(
            dispatcher
                .command(
                    "draw-restriction", "'outline':'stretch','points':[{'lat':0,'lon':0}]" + rest)
                .code())
        .isEqualTo("restriction-off-road");
    assertThat(
            dispatcher
                .command(
                    "draw-restriction",
                    "'outline':'area','points':[{'lat':31.63,'lon':-8.01}]" + rest)
                .status())
        .isEqualTo(400);
    assertThat(Person.signedIn("d1").command("lift-restriction", "'restriction':1").code())
        .isEqualTo("not-allowed");
  }

  /** What is advised once so many restrictions count; they do a moment after they are drawn. */
  private JsonNode counting(String advice, int restrictions) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(patience)) {
      JsonNode given = dispatcher.get(advice).body();
      if (given.path("restrictions").size() == restrictions) {
        return given;
      }
    }
    throw new AssertionError("%d restrictions never counted".formatted(restrictions));
  }

  private long drawn(String fields) {
    Answer answer =
        dispatcher.command("draw-restriction", fields + ",'endsAt':'" + inAnHour() + "'");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().path("restriction").asLong();
  }

  private void lift(long restriction) {
    assertThat(dispatcher.command("lift-restriction", "'restriction':" + restriction).status())
        .isEqualTo(200);
  }

  private JsonNode listed(long restriction) {
    for (JsonNode one : dispatcher.get(ROOM + "/restrictions").body()) {
      if (one.path("id").asLong() == restriction) {
        return one;
      }
    }
    throw new AssertionError("restriction %d is not listed".formatted(restriction));
  }

  private static double slowest(JsonNode advice) {
    double slowest = 0;
    for (JsonNode one : advice.path("ranked")) {
      slowest = Math.max(slowest, one.path("etaSeconds").asDouble(0));
    }
    assertThat(slowest).isPositive();
    return slowest;
  }

  private static Instant inAnHour() {
    return Instant.now().plus(Duration.ofHours(1));
  }
}
