package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private final Person person = Person.signedIn("h.tazi");

  @Test
  void whatSomebodyPrefersIsThereAtHisNextSignInAndNobodyElsesBusiness() {
    assertThat(keep("desk.panes", "{\\\"queue\\\":21}").status()).isEqualTo(204);
    assertThat(keep("desk.panes", "{\\\"queue\\\":30}").status()).isEqualTo(204);

    Person.Answer again = Person.signedIn("h.tazi").get("/api/preferences");
    assertThat(again.body().path("desk.panes").asString()).isEqualTo("{\"queue\":30}");
    assertThat(Person.signedIn("y.benali").get("/api/preferences").body().has("desk.panes"))
        .isFalse();
    assertThat(Person.stranger().get("/api/preferences").code()).isEqualTo("not-signed-in");
  }

  @Test
  void aKeyOrValueThatCannotBeKeptIsRefusedByName() {
    assertThat(keep("Not%20a%20key", "x").code()).isEqualTo("bad-field");
    assertThat(keep("long", "x".repeat(4_001)).body().path("field").asString()).isEqualTo("value");
    assertThat(keep("half", "\\ud800").status()).isEqualTo(400);
  }

  @Test
  void aPersonHasAStatedNumberOfThemAndMayStillChangeThose() {
    Person collector = Person.signedIn("s.idrissi");
    for (int i = 0; i < 20; i++) {
      assertThat(keep(collector, "key-" + i, "x").status()).isEqualTo(204);
    }

    assertThat(keep(collector, "one-more", "x").body().path("field").asString()).isEqualTo("key");
    assertThat(keep(collector, "key-7", "y").status()).isEqualTo(204);
  }

  private Person.Answer keep(String key, String value) {
    return keep(person, key, value);
  }

  private static Person.Answer keep(Person person, String key, String value) {
    return person.send(
        "/api/preferences/" + key,
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", person.token())
                .PUT(BodyPublishers.ofString("{\"value\":\"" + value + "\"}")));
  }
}
