package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.server.serve.SettingsPagesTest.hidden;
import static org.najda.server.serve.SettingsPagesTest.html;
import static org.najda.server.serve.SettingsPagesTest.send;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator gives room {@code changing} a supervisor, and learns nothing of it. */
class AppointmentTest {
  private static final String APPOINT = "/settings/appoint";

  private final Person admin = Person.signedIn("admin");

  private Person.Answer appoint(String login, String reason) {
    Map<String, String> form = new LinkedHashMap<>(hidden(html(admin.get(APPOINT))));
    form.putAll(Map.of("room", "changing", "login", login, "reason", reason));
    return send(admin, APPOINT, form);
  }

  @Test
  void theRoomIsToldAndReadsWhyAndTheAdministratorStaysOutside() {
    Person.Answer made =
        admin.post("/api/accounts", "{\"login\":\"new.chief\",\"name\":\"New Chief\"}");
    Person appointed = Person.stranger();
    appointed.signIn("new.chief", made.body().path("password").asString());
    assertThat(appointed.get("/settings/changing").status()).isEqualTo(404);

    assertThat(appoint("new.chief", "The chief has left <b>for good</b>").status()).isEqualTo(302);

    assertThat(appointed.get("/settings/changing").status()).isEqualTo(200);
    assertThat(html(appointed.get("/settings/changing/history")))
        .contains(
            "Appointed from outside: New Chief", "The chief has left &lt;b&gt;for good&lt;/b&gt;");
    assertThat(appointed.get("/api/rooms/changing/board").body().path("alarms").toString())
        .contains("supervisor-appointed");
    assertThat(admin.get("/settings/changing").status()).isEqualTo(404);
    assertThat(admin.get("/api/rooms/changing/board").status()).isEqualTo(404);
  }

  @Test
  void withoutAReasonOrForAnAdministratorNothingIsDone() {
    assertThat(appoint("n.north", " ").status()).isEqualTo(422);
    assertThat(appoint("admin", "me").status()).isEqualTo(422);
    assertThat(appoint("s.changing", "is one already").status()).isEqualTo(409);
    assertThat(Person.signedIn("n.north").get("/settings/changing").status()).isEqualTo(404);
  }

  @Test
  void onlyAdministratorsAppoint() {
    assertThat(Person.signedIn("s.changing").get(APPOINT).status()).isEqualTo(403);
  }
}
