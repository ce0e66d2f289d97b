package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident that another service is to see to is the room's until the service has said so. */
class TransferTest {
  private static final String ROOM = "/api/rooms/gueliz";

  private final Person dispatcher = Person.signedIn("s.idrissi");
  private final Person north = Person.signedIn("n.north");

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

  @Test
  void anotherRoomTakesItUnderItsOwnNatureAndBothJournalsTellOfIt() {
    long incident = opened();
    offer(incident);
    JsonNode offer = untilOffered(incident);
    assertThat(offer.path("text").asString()).isEqualTo("their ground");
    assertThat(offer.path("nature").asString()).isEqualTo("robbery");
    assertThat(dispatcher.get("/api/rooms/north/transfers").code()).isEqualTo("unknown-room");

    Person.Answer taken =
        north("take-offer", "'offer':%d,'nature':'armed-attack'".formatted(number(offer)));
    assertThat(taken.status()).as(taken.raw().body()).isEqualTo(200);

    JsonNode confirmed = until(incident, "transfer-confirmed");
    long theirs = confirmed.path("theirs").asLong();
    assertThat(theirs).isEqualTo(taken.body().path("incident").asLong());
    JsonNode there = north.get("/api/rooms/north/incidents/" + theirs).body();
    assertThat(there.path("text").asString()).isEqualTo("their ground");
    assertThat(
            north("take-offer", "'offer':%d,'nature':'armed-attack'".formatted(number(offer)))
                .code())
        .isEqualTo("no-such-offer");
    close(incident);
  }

  @Test
  void whatIsDeclinedComesBackWithTheReasonAndWhatIsAskedBackIsLetGo() {
    long incident = opened();
    offer(incident);
    long declined = number(untilOffered(incident));
    north("decline-offer", "'offer':%d,'reason':'not our ground'".formatted(declined));
    assertThat(until(incident, "transfer-refused").path("reason").asString())
        .isEqualTo("not our ground");

    offer(incident);
    untilOffered(incident);
    dispatcher.command("withdraw-transfer", "'incident':" + incident);
    until(incident, "transfer-withdrawn");

    assertThat(offers(incident)).isEmpty();
    close(incident);
  }

  @Test
  void aRoomThatIsNotThereRefusesAndOneToPractiseInIsNone() {
    long incident = opened();
    for (String room : List.of("nowhere", "training-gueliz", "gueliz")) {
      dispatcher.command(
          "offer-transfer",
          "'incident':%d,'room':'%s','reason':'their ground'".formatted(incident, room));
      while (!incident(incident).at("/transfer/state").asString().equals("refused")) {
        Thread.onSpinWait();
      }
    }
    assertThat(until(incident, "transfer-refused").path("reason").asString())
        .isEqualTo("no such room: nowhere");
    close(incident);
  }

  private long opened() {
    return dispatcher
        .command("open-incident", "'nature':'robbery','place':{'lat':31.636,'lon':-8.009}")
        .body()
        .path("incident")
        .asLong();
  }

  private void offer(long incident) {
    Person.Answer answer =
        dispatcher.command(
            "offer-transfer",
            "'incident':%d,'room':'north','reason':'their ground'".formatted(incident));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  private void close(long incident) {
    assertThat(
            dispatcher
                .command(
                    "close-incident", "'incident':%d,'closingCode':'arrest'".formatted(incident))
                .status())
        .isEqualTo(200);
  }

  private Person.Answer north(String type, String fields) {
    String body = "{'id':'%s','type':'%s',%s}".formatted(UUID.randomUUID(), type, fields);
    return north.post("/api/rooms/north/commands", body.replace('\'', '"'));
  }

  private static long number(JsonNode offer) {
    return offer.path("number").asLong();
  }

  private List<JsonNode> offers(long incident) {
    return north
        .get("/api/rooms/north/transfers")
        .body()
        .path("offers")
        .valueStream()
        .filter(offer -> offer.path("incident").asLong() == incident)
        .toList();
  }

  private JsonNode untilOffered(long incident) {
    return Patience.until(() -> offers(incident).stream().findFirst());
  }

  private String service() {
    return dispatcher.get(ROOM + "/settings").body().at("/services/0/code").asString();
  }

  private JsonNode incident(long number) {
    return dispatcher.get(ROOM + "/incidents/" + number).body();
  }

  private JsonNode until(long number, String type) {
    return Patience.untilInHistory(() -> incident(number), type);
  }
}
