package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.account.Phone;

/** What ends a session, told to whoever comes with it afterwards. */
class SessionTimesTest {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration WHOLE = Duration.ofHours(2);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir static Path folder;

  private static Apart apart;

  @BeforeAll
  static void serve() {
    apart =
        Apart.start(
            folder,
            Map.of(
                "NAJDA_SESSION_IDLE_MINUTES", "30",
                "NAJDA_SESSION_HOURS", "2",
                "NAJDA_SESSIONS_EACH", "2"));
  }

  @AfterAll
  static void end() {
    apart.close();
  }

  private static Person someone(String login) {
    return apart.signedIn(login, apart.account(login));
  }

  private static void assertOpen(Person person) {
    assertThat(person.get("/api/registers").status()).isEqualTo(200);
  }

  private static void assertOver(Person person) {
    assertThat(person.get("/api/registers").code()).isEqualTo("not-signed-in");
    assertThat(person.get("/registers").raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
  }

  /** Sessions of leavers are looked for every few seconds. */
  private static void awaitOver(Person person) {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (person.get("/api/registers").status() == 200 && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertOver(person);
  }

  @Test
  void aSessionThatNobodyUsesIsOverAfterItsIdleTimeAndEachRequestBeginsItAnew() {
    Person person = someone("idle");
    apart.pass(IDLE.minus(MOMENT));
    assertOpen(person);
    apart.pass(IDLE.minus(MOMENT));
    assertOpen(person);

    apart.pass(IDLE);

    assertOver(person);
  }

  @Test
  void aSessionThatIsAlwaysUsedIsOverWhenItsWholeTimeIs() {
    Person person = someone("busy");
    for (int part = 0; part < 7; part++) {
      apart.pass(WHOLE.dividedBy(8));
      assertOpen(person);
    }
    apart.pass(WHOLE.dividedBy(8).minus(MOMENT));
    assertOpen(person);

    apart.pass(MOMENT);

    assertOver(person);
  }

  @Test
  void theOldestGivesWayToOneTooMany() {
    String password = apart.account("many");
    Person oldest = apart.signedIn("many", password);
    apart.pass(MOMENT);
    Person second = apart.signedIn("many", password);
    apart.pass(MOMENT);
    Person third = apart.signedIn("many", password);

    assertOver(oldest);
    assertOpen(second);
    assertOpen(third);
  }

  @Test
  void whoLeavesAtAMomentThatIsYetToComeIsOutWhenItComes() {
    Person admin = apart.administrator();
    String password = apart.account("leaves.soon");
    Person leaver = apart.signedIn("leaves.soon", password);
    admin.post(
        "/api/accounts/leaves.soon/end",
        "{\"reason\":\"retires\",\"at\":\"%s\"}".formatted(apart.now().plus(MOMENT)));
    assertOpen(leaver);

    apart.pass(MOMENT);

    assertThat(apart.stranger().signIn("leaves.soon", password).code()).isEqualTo("account-ended");
    awaitOver(leaver);
  }

  @Test
  void aNewPasswordEndsWhatWasOpenedByTheOldOne() {
    Person person = someone("renewed");

    apart.administrator().post("/api/accounts/renewed/password", "{\"reason\":\"forgotten\"}");

    assertOver(person);
  }

  @Test
  void aNewTelephoneEndsWhatWasOpenedWithoutIt() {
    String password = apart.account("phone.new");
    Person elsewhere = apart.signedIn("phone.new", password);
    apart.pass(MOMENT);
    Person here = apart.signedIn("phone.new", password);

    Phone phone = SecondFactorTest.enrolled(here, password);
    SecondFactorTest.send(
        here, "/account/second-factor/confirm", Map.of("code", phone.code(apart.now())));

    assertOver(elsewhere);
    assertOpen(here);
  }

  @Test
  void aSessionThatIsOverTakesNothingAnymore() {
    Person person = someone("too.late");
    apart.pass(IDLE);

    List<Person.Answer> late =
        List.of(
            person.post("/api/registers/custody/records", "{}"),
            person.get("/api/accounts"),
            person.get("/api/registers"));

    assertThat(late).allMatch(answer -> answer.code().equals("not-signed-in"));
  }
}
