package org.najda.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.server.account.SignInResult.CodeNeeded;
import org.najda.server.account.SignInResult.LockedOut;
import org.najda.server.account.SignInResult.SignedIn;
import org.najda.server.account.SignInResult.WrongCode;
import org.najda.server.store.SharedStore;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final DataSource database = SharedStore.database().dataSource();
  private final Accounts accounts = new Accounts(database);
  private final SecondFactors factors = new SecondFactors(database, new SecretBox(new byte[24]));
  private final SignIn signIn =
      new SignIn(database, accounts, factors, new AccessLog(database), new SimpleMeterRegistry());

  /** Somebody with a telephone, since noon. */
  private record Holder(String login, String password, Phone phone, List<String> recovery) {}

  private Holder holder(String login) throws AccountExists {
    PersonId person = new PersonId(login);
    String password = accounts.create(person, login, false);
    Phone phone = new Phone(factors.begin(person, NOON).secret());
    List<String> recovery = factors.confirm(person, phone.code(NOON), NOON).orElseThrow();
    return new Holder(login, password, phone, recovery);
  }

  private SignInResult attempt(Holder who, String code, Instant at) {
    return signIn.attempt(who.login(), who.password(), code, at);
  }

  @Test
  void whoHasATelephoneIsAskedForItsCodeBesideThePassword() throws Exception {
    Holder who = holder("with.phone");
    Instant later = NOON.plusSeconds(60);

    assertThat(signIn.attempt(who.login(), who.password(), later)).isInstanceOf(CodeNeeded.class);
    assertThat(attempt(who, who.phone().code(later), later)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aCodeCountsOnceAndSoDoesNoneBeforeIt() throws Exception {
    Holder who = holder("replayed");
    Instant later = NOON.plusSeconds(90);
    String code = who.phone().code(later);
    assertThat(attempt(who, code, later)).isInstanceOf(SignedIn.class);

    assertThat(attempt(who, code, later.plusSeconds(1))).isInstanceOf(WrongCode.class);
    assertThat(attempt(who, who.phone().code(later.minusSeconds(30)), later.plusSeconds(2)))
        .isInstanceOf(WrongCode.class);
  }

  @Test
  void theCodeThatConfirmedTheTelephoneSignsNobodyIn() throws Exception {
    Holder who = holder("confirmed");

    assertThat(attempt(who, who.phone().code(NOON), NOON)).isInstanceOf(WrongCode.class);
  }

  @Test
  void aTelephoneMayBeThirtySecondsOffAndNoMore() throws Exception {
    Holder who = holder("off");
    Instant later = NOON.plusSeconds(600);

    assertThat(attempt(who, who.phone().code(later.minusSeconds(60)), later))
        .isInstanceOf(WrongCode.class);
    assertThat(attempt(who, who.phone().code(later.plusSeconds(60)), later))
        .isInstanceOf(WrongCode.class);
    assertThat(attempt(who, who.phone().code(later.minusSeconds(30)), later))
        .isInstanceOf(SignedIn.class);
    assertThat(attempt(who, who.phone().code(later.plusSeconds(30)), later))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void aCodeIsTakenInArabicDigitsAndWithABlank() throws Exception {
    Holder who = holder("arabic.digits");
    Instant later = NOON.plusSeconds(60);
    StringBuilder typed = new StringBuilder();
    who.phone().code(later).chars().forEach(c -> typed.append((char) ('٠' + c - '0')));

    assertThat(attempt(who, typed.insert(3, ' ').toString(), later)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aRecoveryCodeTakesTheTelephonesPlaceOnce() throws Exception {
    Holder who = holder("lost.phone");
    String code = who.recovery().getFirst();

    assertThat(attempt(who, code.toUpperCase(java.util.Locale.ROOT), NOON))
        .isInstanceOf(SignedIn.class);
    assertThat(attempt(who, code, NOON)).isInstanceOf(WrongCode.class);
    assertThat(factors.find(new PersonId(who.login())).orElseThrow().recoveryCodes())
        .isEqualTo(who.recovery().size() - 1);
  }

  @Test
  void fiveWrongCodesLockTheLoginAsWrongPasswordsDo() throws Exception {
    Holder who = holder("guessed");
    for (int guess = 0; guess < SignIn.MOST_WRONG; guess++) {
      assertThat(attempt(who, "nonsense", NOON)).isInstanceOf(WrongCode.class);
    }

    assertThat(attempt(who, who.recovery().getFirst(), NOON)).isInstanceOf(LockedOut.class);
  }

  @Test
  void theTelephoneBeforeCountsUntilTheNextOneHasShownACode() throws Exception {
    Holder who = holder("changes");
    PersonId person = new PersonId(who.login());
    Instant later = NOON.plusSeconds(300);
    Phone next = new Phone(factors.begin(person, later).secret());

    assertThat(factors.confirm(person, "000000", later)).isEmpty();
    assertThat(attempt(who, who.phone().code(later), later)).isInstanceOf(SignedIn.class);
    assertThat(factors.confirm(person, next.code(later), later)).isPresent();
    assertThat(attempt(who, who.phone().code(later.plusSeconds(30)), later.plusSeconds(30)))
        .isInstanceOf(WrongCode.class);
    assertThat(attempt(who, next.code(later.plusSeconds(30)), later.plusSeconds(30)))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void aSecretThatWasShownLapsesAfterTenMinutes() throws Exception {
    PersonId person = new PersonId("slow");
    accounts.create(person, "Slow", false);
    Phone phone = new Phone(factors.begin(person, NOON).secret());
    Instant late = NOON.plusSeconds(601);

    assertThat(factors.confirm(person, phone.code(late), late)).isEmpty();
    assertThat(factors.find(person)).isEmpty();
  }

  @Test
  void theDatabaseAloneGivesNoSecretAwayAndTakesNoOthersInItsPlace() throws Exception {
    Holder one = holder("one");
    Holder other = holder("other");
    Instant later = NOON.plusSeconds(60);
    JdbcClient.create(database)
        .sql(
            """
            UPDATE second_factor SET secret = (SELECT secret FROM second_factor WHERE login = 'other')
            WHERE login = 'one'
            """)
        .update();

    assertThat(attempt(one, other.phone().code(later), later)).isInstanceOf(WrongCode.class);
    SecondFactors elsewhere = new SecondFactors(database, new SecretBox(new byte[16]));
    assertThat(elsewhere.accept("other", other.phone().code(later), later)).isFalse();
    assertThat(elsewhere.accept("other", other.recovery().getFirst(), later)).isTrue();
  }

  @Test
  void afterAResetThePasswordIsEnoughAgain() throws Exception {
    Holder who = holder("reset");
    factors.reset(new PersonId(who.login()));

    assertThat(attempt(who, "", NOON)).isInstanceOf(SignedIn.class);
  }
}
