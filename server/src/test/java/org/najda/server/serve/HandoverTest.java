package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The shift goes from one supervisor to another, by a sheet that both sign. */
class HandoverTest {
  private static final String PATH = "/api/rooms/gueliz/handovers";

  private final Person outgoing = Person.signedIn("h.tazi");

  @AfterEach
  void nothingWaits() {
    JsonNode latest = outgoing.get(PATH).body().path(0);
    if (!latest.path("state").asString().equals("taken")) {
      outgoing.command("withdraw-handover", "'handover':" + latest.path("id"));
    }
  }

  @Test
  void theSheetThatIsSignedIsTheOneThatIsKept() {
    long incident =
        Person.signedIn("s.idrissi")
            .command("open-incident", "'nature':'stabbing','place':{'lat':31.635,'lon':-8.01}")
            .body()
            .path("incident")
            .asLong();
    long handover = give("'remarks':'the lift is broken'");

    Person.Answer signed = sign(handover, "r.bennis", Served.password("r.bennis"));

    assertThat(signed.status()).isEqualTo(200);
    JsonNode kept = outgoing.get(PATH + "/" + handover).body();
    assertThat(kept.path("state").asString()).isEqualTo("taken");
    assertThat(kept.path("givenBy").asString()).isEqualTo("h.tazi");
    assertThat(kept.path("settledBy").asString()).isEqualTo("r.bennis");
    assertThat(kept.path("remarks").asString()).isEqualTo("the lift is broken");
    assertThat(kept.at("/sheet/incidents").toString()).contains("\"id\":" + incident);
    assertThat(kept.path("sheetHash").asString()).hasSize(64);
  }

  @Test
  void aWrongPasswordSignsNothingAndTheScreenStaysWhoseItWas() {
    long handover = give("");

    assertThat(sign(handover, "r.bennis", "guessed").code()).isEqualTo("wrong-signature");
    assertThat(sign(handover, "f.alami", Served.password("f.alami")).code())
        .isEqualTo("not-allowed");
    assertThat(sign(handover, "h.tazi", Served.password("h.tazi")).code())
        .isEqualTo("handover-to-oneself");
    assertThat(outgoing.get("/api/session").body().path("login").asString()).isEqualTo("h.tazi");
    assertThat(outgoing.get(PATH + "/" + handover).body().path("state").asString())
        .isEqualTo("given");
  }

  @Test
  void whoeverTakesOverMaySignAtHisOwnScreen() {
    long handover = give("");

    Person.Answer taken =
        Person.signedIn("r.bennis").command("take-handover", "'handover':" + handover);

    assertThat(taken.status()).isEqualTo(200);
    assertThat(outgoing.get("/api/rooms/gueliz/levels").body().has("takenAt")).isTrue();
  }

  @Test
  void onlySupervisorsReadAndSign() {
    Person dispatcher = Person.signedIn("s.idrissi");

    assertThat(dispatcher.get(PATH + "/sheet").code()).isEqualTo("not-allowed");
    assertThat(dispatcher.command("give-handover", "").code()).isEqualTo("not-allowed");
    assertThat(outgoing.get(PATH + "/987").code()).isEqualTo("unknown-handover");
  }

  @Test
  void oneMayPassOnHisOwnCallsButNotAColleagues() {
    Person taker = Person.signedIn("f.alami");
    long call = taker.command("take-call", "").body().path("call").asLong();
    String between = "'from':'%s','to':'%s'";

    assertThat(
            Person.signedIn("y.benali")
                .command("pass-work", between.formatted("f.alami", "y.benali"))
                .code())
        .isEqualTo("not-allowed");
    taker.command("pass-work", between.formatted("f.alami", "y.benali"));

    assertThat(outgoing.get("/api/rooms/gueliz/calls/" + call).body().path("heldBy").asString())
        .isEqualTo("y.benali");
  }

  private long give(String fields) {
    return outgoing.command("give-handover", fields).body().path("handover").asLong();
  }

  private Person.Answer sign(long handover, String login, String password) {
    return outgoing.post(
        PATH + "/" + handover + "/signature",
        "{\"id\":\"%s\",\"login\":\"%s\",\"password\":\"%s\"}"
            .formatted(UUID.randomUUID(), login, password));
  }
}
