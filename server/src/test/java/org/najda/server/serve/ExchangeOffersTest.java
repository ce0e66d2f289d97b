package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.najda.core.settings.UnitDefinition;
import org.najda.server.room.Room;
import tools.jackson.databind.JsonNode;

/** A unit is on its way across the town, and another becomes free around the corner. */
class ExchangeOffersTest {
  private static final String ROOM = "/api/rooms/exchanging";
  private static final String FAR = "D4";
  private static final String NEAR = "D5";

  private final Person supervisor = Person.signedIn("s.exchanging");
  private final Room room = Served.room("exchanging");
  private long incident;
  private int commands;

  private Person.Answer command(String type, String fields) {
    return supervisor.command(
        "exchanging", "exchange-%s-%d".formatted(incident, commands++), type, fields);
  }

  private JsonNode done(String type, String fields) {
    Person.Answer answer = command(type, fields);
    assertThat(answer.status()).as(type + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void all(String availability) {
    for (UnitDefinition unit : room.published().settings().units()) {
      if (!unit.id().value().equals(FAR)) {
        command(
            "set-availability",
            "'unit':'%s','availability':'%s'".formatted(unit.id(), availability));
      }
    }
  }

  private void stands(String unit, double lat, double lon) {
    Device.of(supervisor, "exchanging", unit).tell(Instant.now(), lat, lon);
  }

  @BeforeEach
  void aUnitIsOnItsWayAcrossTheTown() {
    incident =
        supervisor
            .command(
                "exchanging",
                "exchange-open-" + Instant.now().toEpochMilli(),
                "open-incident",
                "'nature':'vandalism','place':{'lat':31.625,'lon':-8.027}")
            .body()
            .path("incident")
            .asLong();
    stands(FAR, 31.6505, -8.0015);
    stands(NEAR, 31.6255, -8.0265);
    all("unavailable");
    done("send-units", "'incident':%d,'units':['%s']".formatted(incident, FAR));
    assertThat(offer().isMissingNode()).isTrue();
  }

  @AfterEach
  void allAreFreeAgain() {
    for (String unit : List.of(FAR, NEAR)) {
      command("recall-unit", "'incident':%d,'unit':'%s','reason':'over'".formatted(incident, unit));
    }
    done("close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
    all("available");
  }

  @Test
  void itIsOfferedAndTheSupervisorHasItTakeOver() {
    done("set-availability", "'unit':'%s','availability':'available'".formatted(NEAR));

    JsonNode offer = offerOnce(JsonNode::isObject);
    assertThat(offer.path("to").asString()).isEqualTo(NEAR);
    assertThat(offer.path("fromSeconds").asLong() - offer.path("toSeconds").asLong())
        .isGreaterThanOrEqualTo(120);
    JsonNode told = timeline("exchange-offered");
    assertThat(told.path("actor").asString()).isEqualTo("exchange-watch");

    done("exchange-mission", "'incident':%d,'from':'%s','to':'%s'".formatted(incident, FAR, NEAR));

    assertThat(mission(NEAR).path("progress").asString()).isEqualTo("sent");
    assertThat(mission(FAR).path("ended").asString()).isEqualTo("exchanged");
    assertThat(mission(FAR).has("offer")).isFalse();
  }

  @Test
  void whoDeclinesIsNotAskedAgainAndACallTakerMayNotDecline() {
    done("set-availability", "'unit':'%s','availability':'available'".formatted(NEAR));
    offerOnce(JsonNode::isObject);
    String pair = "'incident':%d,'from':'%s','to':'%s'".formatted(incident, FAR, NEAR);

    assertThat(
            Person.signedIn("t.exchanging")
                .command("exchanging", "exchange-taker-" + incident, "decline-exchange", pair)
                .status())
        .isEqualTo(403);
    done("decline-exchange", pair);

    assertThat(offer().isMissingNode()).isTrue();
    assertThat(command("decline-exchange", pair).code()).isEqualTo("exchange-not-offered");
  }

  @Test
  void itEndsByItselfWhenTheOtherUnitIsNoLongerFree() {
    done("set-availability", "'unit':'%s','availability':'available'".formatted(NEAR));
    offerOnce(JsonNode::isObject);

    done("set-availability", "'unit':'%s','availability':'unavailable'".formatted(NEAR));

    offerOnce(JsonNode::isMissingNode);
    assertThat(timeline("exchange-withdrawn").path("actor").asString()).isEqualTo("exchange-watch");
  }

  private JsonNode whole() {
    return supervisor.get(ROOM + "/incidents/" + incident).body();
  }

  private JsonNode timeline(String type) {
    return Patience.untilInHistory(this::whole, type);
  }

  private JsonNode mission(String unit) {
    for (JsonNode mission : whole().path("missions")) {
      if (mission.path("unit").asString().equals(unit)) {
        return mission;
      }
    }
    throw new AssertionError("no mission of " + unit);
  }

  private JsonNode offer() {
    return mission(FAR).path("offer");
  }

  private JsonNode offerOnce(Predicate<JsonNode> fits) {
    return Patience.until(() -> Optional.of(offer()).filter(fits));
  }
}
