package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnSessionsTest {
  private static final Pattern END = Pattern.compile("(/account/sessions/[0-9a-f-]{36}/end)");
  private static final int EACH = 12;

  private final Person admin = Person.signedIn("admin");

  private String newcomer(String login) {
    return admin
        .post("/api/accounts", "{\"login\":\"%s\",\"name\":\"New Comer\"}".formatted(login))
        .body()
        .path("password")
        .asString();
  }

  private static Person signedIn(String login, String password) {
    Person person = Person.stranger();
    assertThat(person.signIn(login, password).status()).isEqualTo(200);
    return person;
  }

  private static boolean isSignedIn(Person person) {
    return person.get("/api/session").body().path("signedIn").asBoolean();
  }

  @Test
  void somebodySeesWhereHeIsSignedInAndEndsWhatIsNotHis() {
    String password = newcomer("two.screens");
    Person here = signedIn("two.screens", password);
    Person there = signedIn("two.screens", password);

    String own = here.get("/account").raw().body();
    assertThat(own).as("times by the institution's clocks").doesNotContain("UTC");
    Matcher other = END.matcher(own);
    assertThat(other.find()).isTrue();
    assertThat(SecondFactorTest.send(Person.signedIn("h.tazi"), other.group(1), Map.of()).status())
        .isEqualTo(302);
    assertThat(isSignedIn(there)).as("ended by somebody else").isTrue();
    SecondFactorTest.send(here, other.group(1), Map.of());

    assertThat(isSignedIn(there)).isFalse();
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void hisOldestSessionGivesWayToOneTooMany() {
    String password = newcomer("everywhere");
    List<Person> all =
        Stream.generate(() -> signedIn("everywhere", password)).limit(EACH + 1).toList();

    assertThat(isSignedIn(all.getFirst())).isFalse();
    assertThat(all.subList(1, EACH + 1)).allMatch(OwnSessionsTest::isSignedIn);
  }

  /** Of somebody who has left the service and signs in all the same. */
  static Person.Answer afterLeaving() {
    OwnSessionsTest here = new OwnSessionsTest();
    String password = here.newcomer("has.left");
    here.admin.post("/api/accounts/has.left/end", "{\"reason\":\"retired\"}");
    return Person.stranger().signIn("has.left", password);
  }

  @Test
  void whoLeavesTheServiceIsOutAtOnceAndStaysOut() {
    String password = newcomer("leaver");
    Person leaver = signedIn("leaver", password);

    Person.Answer self = admin.post("/api/accounts/admin/end", "{\"reason\":\"tired\"}");
    Person.Answer ended = admin.post("/api/accounts/leaver/end", "{\"reason\":\"retired\"}");

    assertThat(self.code()).isEqualTo("not-allowed");
    assertThat(ended.status()).isEqualTo(204);
    assertThat(isSignedIn(leaver)).isFalse();
    assertThat(Person.stranger().signIn("leaver", password).code()).isEqualTo("account-ended");
    assertThat(Person.stranger().signIn("leaver", "guess").code()).isEqualTo("wrong-login");
    admin.post("/api/accounts/leaver/resume", "{\"reason\":\"called back\"}");
    assertThat(Person.stranger().signIn("leaver", password).status()).isEqualTo(200);
  }

  @Test
  void anAdministratorSignsSomebodyOutWhereverHeIs() {
    String password = newcomer("stolen.device");
    Person there = signedIn("stolen.device", password);

    admin.post("/api/accounts/stolen.device/sessions/end", "{\"reason\":\"device stolen\"}");

    assertThat(isSignedIn(there)).isFalse();
  }
}
