package org.najda.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
  private final SignIn signIn =
      new SignIn(database, accounts, new SecondFactors(database, new SecretBox(new byte[24])));

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

  private void wrong(String login, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn.attempt(login, "wrong", NOON)).isInstanceOf(Wrong.class);
    }
  }
}
