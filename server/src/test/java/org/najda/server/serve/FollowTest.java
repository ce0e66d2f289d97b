package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident that moves is where the unit behind it was seen. */
class FollowTest {
  private static final String ROOM = "/api/rooms/gueliz";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void itGoesAlongWithItsUnitUntilSomebodySaysWhereItIs() {
    long incident =
        dispatcher
            .command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
    Device device = Device.of(dispatcher, "gueliz", "D6");
    String following = "'incident':%d,'unit':'D6'".formatted(incident);
    assertThat(dispatcher.command("follow-unit", following).code())
        .isEqualTo("unit-not-on-mission");
    dispatcher.command("send-units", "'incident':%d,'units':['D6']".formatted(incident));
    assertThat(dispatcher.command("follow-unit", following).status()).isEqualTo(200);
    assertThat(Person.signedIn("d1").command("follow-unit", following).code())
        .isEqualTo("not-allowed");

    device.tell(Instant.now(), 31.6365, -8.009);
    device.tell(Instant.now().plusSeconds(30), 31.645, -8.012);

    JsonNode carried = until(incident, "incident-carried");
    assertThat(carried.path("actor").asString()).isEqualTo("follower");
    JsonNode now = incident(incident);
    assertThat(now.at("/place/lat").asDouble()).as("not the first, too near").isEqualTo(31.645);
    assertThat(now.at("/following/unit").asString()).isEqualTo("D6");

    dispatcher.command(
        "move-incident", "'incident':%d,'place':{'lat':31.64,'lon':-8.01}".formatted(incident));
    until(incident, "following-ended");
    assertThat(incident(incident).has("following")).isFalse();
    assertThat(incident(incident).at("/place/lat").asDouble()).isEqualTo(31.64);
    dispatcher.command("recall-unit", following);
    dispatcher.command(
        "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident));
  }

  private JsonNode incident(long number) {
    return dispatcher.get(ROOM + "/incidents/" + number).body();
  }

  private JsonNode until(long number, String type) {
    return Patience.untilInHistory(() -> incident(number), type);
  }
}
