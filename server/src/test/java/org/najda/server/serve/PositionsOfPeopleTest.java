package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** A supervisor sees what a colleague's position shows, and the colleague knows. */
class PositionsOfPeopleTest {
  private static final String PATH = "/api/rooms/gueliz/positions";

  private final Person supervisor = Person.signedIn("h.tazi");
  private final Person taker = Person.signedIn("f.alami");

  @Test
  void nobodyIsLookedAtBeforeTheJournalSaysSo() {
    assertThat(supervisor.get(PATH + "/y.benali").code()).isEqualTo("not-allowed");

    assertThat(supervisor.command("watch-position", "'person':'y.benali'").status()).isEqualTo(200);

    assertThat(supervisor.get(PATH + "/y.benali").status()).isEqualTo(200);
    assertThat(supervisor.command("watch-position", "'person':'d1'").code())
        .isEqualTo("unknown-member");
  }

  @Test
  void nobodyLooksOnOnceHeHasSaidThatHeStops() {
    supervisor.command("watch-position", "'person':'f.alami'");

    assertThat(supervisor.command("stop-watching", "'person':'f.alami'").status()).isEqualTo(200);

    assertThat(supervisor.get(PATH + "/f.alami").code()).isEqualTo("not-allowed");
    assertThat(supervisor.command("stop-watching", "'person':'f.alami'").code())
        .isEqualTo("not-watched");
  }

  @Test
  void onlyASupervisorLooks() {
    assertThat(taker.get(PATH).code()).isEqualTo("not-allowed");
    assertThat(taker.command("watch-position", "'person':'h.tazi'").code())
        .isEqualTo("not-allowed");
  }

  @Test
  void whatWasTypedGoesWithTheCallToWhoeverHasItNow() {
    long call = taker.command("take-call", "").body().path("call").asLong();
    String draft = "/api/rooms/gueliz/calls/" + call + "/draft";
    shows(call, "{\\\"words\\\":\\\"two men\\\"}");

    assertThat(supervisor.get(draft).code()).isEqualTo("not-found");
    supervisor.command("pass-work", "'from':'f.alami','to':'h.tazi'");

    assertThat(supervisor.get(draft).body().path("words").asString()).isEqualTo("two men");
    assertThat(taker.get(draft).code()).isEqualTo("not-found");
  }

  @Test
  void aScreenThatTellsNonsenseIsRefusedByField() {
    assertThat(shows(0, "x").body().path("field").asString()).contains("call");
    assertThat(shows(1, "x".repeat(13_000)).body().path("field").asString()).contains("content");
  }

  private Person.Answer shows(long call, String content) {
    String body =
        "{\"work\":\"call\",\"drafts\":[{\"call\":%d,\"content\":\"%s\"}]}"
            .formatted(call, content);
    return taker.send(
        PATH + "/own",
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-Workstation", "P-1")
                .header("X-XSRF-TOKEN", taker.token())
                .PUT(BodyPublishers.ofString(body)));
  }
}
