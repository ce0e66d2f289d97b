package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident that another service is to see to is the room's until the service has said so. */
class TransferTest {
  private static final String ROOM = "/api/rooms/gueliz";

  private final Person dispatcher = Person.signedIn("s.idrissi");

  @Test
  void whatWasSaidStandsInTheTimelineForThoseWhoMayReadWords() {
    long incident =
        dispatcher
            .command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
            .body()
            .path("incident")
            .asLong();
    String to = "'incident':%d,'service':'%s'".formatted(incident, service());
    assertThat(Person.signedIn("d1").command("offer-transfer", to + ",'reason':'a wound'").code())
        .isEqualTo("not-allowed");
    assertThat(dispatcher.command("offer-transfer", to + ",'reason':'a wound'").status())
        .isEqualTo(200);
    assertThat(
            dispatcher
                .command(
                    "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident))
                .code())
        .isEqualTo("transfer-under-way");
    assertThat(incident(incident).at("/transfer/state").asString()).isEqualTo("offered");

    dispatcher.command("confirm-transfer", to + ",'taker':'Dr Alami, post 4'");

    assertThat(incident(incident).at("/transfer/state").asString()).isEqualTo("confirmed");
    JsonNode confirmed = until(incident, "transfer-confirmed");
    assertThat(confirmed.path("reason").asString()).isEqualTo("Dr Alami, post 4");
    assertThat(confirmed.has("taker")).as("a commitment tells nobody anything").isFalse();
    assertThat(
            dispatcher
                .command(
                    "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident))
                .status())
        .isEqualTo(200);
  }

  private String service() {
    return dispatcher.get(ROOM + "/settings").body().at("/services/0/code").asString();
  }

  private JsonNode incident(long number) {
    return dispatcher.get(ROOM + "/incidents/" + number).body();
  }

  private JsonNode until(long number, String type) {
    while (true) {
      for (JsonNode event : incident(number).path("timeline")) {
        if (event.path("type").asString().equals(type)) {
          return event;
        }
      }
    }
  }
}
