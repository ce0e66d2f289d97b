package org.najda.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.server.account.SignInResult.LockedOut;
import org.najda.server.account.SignInResult.SignedIn;
import org.najda.server.account.SignInResult.Wrong;
import org.najda.server.store.SharedStore;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final DataSource database = SharedStore.database().dataSource();
  private final Accounts accounts = new Accounts(database);
  private final SecondFactors factors = new SecondFactors(database, new SecretBox(new byte[24]));
  private final AccessLog log = new AccessLog(database);
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final SignIn signIn = new SignIn(database, accounts, factors, log, metrics);

  @Test
  void theGeneratedPasswordSignsInAndIsKeptAsArgon2idOnly() throws Exception {
    String password = accounts.create(new PersonId("kept"), "Kept", false);

    assertThat(signIn.attempt("kept", password, NOON)).isInstanceOf(SignedIn.class);
    assertThat(signIn.attempt("kept", password + "x", NOON)).isInstanceOf(Wrong.class);
    assertThat(
            JdbcClient.create(database)
                .sql("SELECT password_hash FROM account WHERE login = 'kept'")
                .query(String.class)
                .single())
        .startsWith("$argon2id$")
        .doesNotContain(password);
  }

  @Test
  void fiveWrongPasswordsLockALoginForFifteenMinutesEvenForTheRightOne() throws Exception {
    String password = accounts.create(new PersonId("locked"), "Locked", false);
    wrong("locked", 5);

    assertThat(signIn.attempt("locked", password, NOON.plusSeconds(899)))
        .isEqualTo(new LockedOut(NOON.plusSeconds(900)));
    assertThat(signIn.attempt("locked", password, NOON.plusSeconds(901)))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void aLoginThatNobodyHasIsLockedJustTheSame() {
    wrong("nobody.at.all", 5);

    assertThat(signIn.attempt("nobody.at.all", "x", NOON)).isInstanceOf(LockedOut.class);
  }

  @Test
  void theRightPasswordForgetsTheWrongOnesBefore() throws Exception {
    String password = accounts.create(new PersonId("forgiven"), "Forgiven", false);
    wrong("forgiven", 4);
    signIn.attempt("forgiven", password, NOON);
    wrong("forgiven", 4);

    assertThat(signIn.attempt("forgiven", password, NOON)).isInstanceOf(SignedIn.class);
  }

  @Test
  void manyAtOnceGetNoMoreAttemptsThanOneAfterTheOther() {
    long looked =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> signIn.attempt("crowd", "x", NOON))
            .filter(Wrong.class::isInstance)
            .count();

    assertThat(looked).isEqualTo(SignIn.MOST_WRONG);
  }

  @Test
  void aTakenLoginIsToldAndChangesNothing() throws Exception {
    String password = accounts.create(new PersonId("taken"), "First", false);

    assertThatThrownBy(() -> accounts.create(new PersonId("taken"), "Second", true))
        .isInstanceOf(AccountExists.class);
    assertThat(accounts.find(new PersonId("taken")).orElseThrow().name()).isEqualTo("First");
    assertThat(signIn.attempt("taken", password, NOON)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aNewPasswordEndsTheOldOne() throws Exception {
    String old = accounts.create(new PersonId("renewed"), "Renewed", false);

    String fresh = accounts.resetPassword(new PersonId("renewed"));

    assertThat(signIn.attempt("renewed", old, NOON)).isInstanceOf(Wrong.class);
    assertThat(signIn.attempt("renewed", fresh, NOON)).isInstanceOf(SignedIn.class);
  }

  @Test
  void ofARunOfWrongPasswordsTheFirstIsWrittenDownAndThatTheLoginWasLocked() throws Exception {
    String password = accounts.create(new PersonId("guessed.wrong"), "Guessed Wrong", false);

    wrong("guessed.wrong", 5);
    for (int i = 0; i < 40; i++) {
      signIn.attempt("guessed.wrong", "wrong", NOON);
    }

    assertThat(written("guessed.wrong")).containsExactly("wrong-password: ", "locked-out: 5");
    signIn.attempt("guessed.wrong", password, NOON.plusSeconds(901));
    signIn.attempt("guessed.wrong", "wrong", NOON.plusSeconds(902));
    assertThat(written("guessed.wrong"))
        .containsExactly("wrong-password: ", "locked-out: 5", "wrong-password: ");
  }

  @Test
  void aWrongCodeIsWrittenDownEachTimeBecauseThePasswordWasRight() throws Exception {
    PersonId person = new PersonId("half.way");
    String password = accounts.create(person, "Half Way", false);
    Phone phone = new Phone(factors.begin(person, NOON).secret());
    factors.confirm(person, phone.code(NOON), NOON);

    signIn.attempt("half.way", "wrong", NOON);
    signIn.attempt("half.way", password, NOON);
    for (int i = 0; i < 9; i++) {
      signIn.attempt("half.way", password, "12", NOON);
    }

    assertThat(written("half.way"))
        .containsExactly(
            "wrong-password: ",
            "wrong-code: ",
            "wrong-code: ",
            "wrong-code: ",
            "wrong-code: ",
            "locked-out: 5");
  }

  @Test
  void aLoginThatNobodyHasIsCountedAndWrittenNowhereForItMayBeAPassword() {
    wrong("hunter2", 3);

    assertThat(metrics.get("najda.sign.in.unknown").counter().count()).isEqualTo(3);
    assertThat(written("hunter2")).isEmpty();
  }

  /**
   * What the log says was done about somebody, the earliest first, and that nobody knows by whom.
   */
  private List<String> written(String login) {
    List<AccessLog.Done> done =
        log.list(login, NOON.minusSeconds(1), NOON.plusSeconds(1_000), 100).reversed();
    assertThat(done).allSatisfy(each -> assertThat(each.actor()).isEmpty());
    return done.stream().map(each -> each.act() + ": " + each.reason()).toList();
  }

  private void wrong(String login, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.attempt(login, "wrong", NOON)).isInstanceOf(Wrong.class);
    }
  }
}
