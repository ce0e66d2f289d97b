package org.najda.server.serve;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Accounts;
import org.najda.server.account.FactorRule;
import org.najda.server.account.InDirectory;
import org.najda.server.account.Resets;
import org.najda.server.account.SecondFactors;
import org.najda.server.account.SecretBox;
import org.najda.server.register.Answering;
import org.najda.server.register.Registrar;
import org.najda.server.session.AccountController;
import org.najda.server.session.AccountPages;
import org.najda.server.session.ClientAddress;
import org.najda.server.session.Entrance;
import org.najda.server.session.InstitutionClock;
import org.najda.server.session.InstitutionDoor;
import org.najda.server.session.NewsPages;
import org.najda.server.session.Renewal;
import org.najda.server.session.ResetPages;
import org.najda.server.session.Resetting;
import org.najda.server.session.Responsible;
import org.najda.server.session.SessionLimits;
import org.najda.server.session.SessionViews;
import org.najda.server.session.Sessions;
import org.najda.server.session.SignOutController;
import org.najda.server.store.DataDir;
import org.najda.server.store.SyntheticMark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who may come in, and by what. */
@Configuration(proxyBeanMethods = false)
@Import({
  AccountController.class,
  AccountPages.class,
  NewsPages.class,
  ResetPages.class,
  SignOutController.class,
})
class AccessParts {
  /** Beside the database, so that a copy of the database alone makes no codes. */
  private static final String FACTOR_KEY = "second_factor.key";

  @Bean
  SecondFactors secondFactors(DataSource database, DataDir dir) {
    byte[] key = HexFormat.of().parseHex(dir.secret(FACTOR_KEY));
    return new SecondFactors(database, new SecretBox(key));
  }

  @Bean
  FactorRule factorRule(Accounts accounts, Registrar registrar) {
    return person -> accounts.asksFactor(person) || registrar.asksSecondFactor(person.value());
  }

  @Bean
  Entrance entrance(
      SecondFactors factors,
      FactorRule rule,
      Sessions sessions,
      ClientAddress clients,
      AccessLog log,
      InstantSource clock) {
    return new Entrance(factors, rule, sessions, clients, log, clock);
  }

  @Bean
  SessionViews sessionViews(
      RoomsOfPerson rooms,
      Entrance entrance,
      Resets resets,
      Optional<InstitutionDoor> institution,
      SyntheticMark synthetic) {
    return new SessionViews(rooms, entrance, resets, institution, synthetic);
  }

  @Bean
  Resets resets(DataSource database) {
    return new Resets(database);
  }

  @Bean
  InDirectory inDirectory(Registrar registrar) {
    return new Answering(registrar);
  }

  @Bean
  InstitutionClock institutionClock(InstantSource clock, InDirectory directory) {
    return new InstitutionClock(clock, directory);
  }

  @Bean
  Responsible responsible(RoomsOfPerson rooms, InDirectory directory) {
    return new Responsible(rooms, directory);
  }

  @Bean
  Resetting resetting(
      Resets resets, Responsible responsible, Renewal renewal, AccessLog log, InstantSource clock) {
    return new Resetting(resets, responsible, renewal, log, clock);
  }

  @Bean(initMethod = "start")
  Sessions sessions(Accounts accounts, SessionLimits limits, InstantSource clock) {
    return new Sessions(accounts, limits, clock);
  }

  @Bean
  Renewal renewal(
      Accounts accounts,
      SecondFactors factors,
      Sessions sessions,
      Responsible responsible,
      AccessLog log,
      InstantSource clock) {
    return new Renewal(accounts, factors, sessions, responsible, log, clock);
  }

  @Bean
  AccessLog accessLog(DataSource database) {
    return new AccessLog(database);
  }
}
