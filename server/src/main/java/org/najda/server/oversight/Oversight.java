package org.najda.server.oversight;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Accounts;
import org.najda.server.account.MemberReviews;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.register.PersonSearch;
import org.najda.server.register.Registrar;
import org.najda.server.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the pages of this package work with. */
@Configuration(proxyBeanMethods = false)
@Import({
  BreakPages.class,
  LookPages.class,
  MemberPages.class,
  OversightPages.class,
  PersonPages.class,
  RetentionPages.class,
  RolePages.class,
})
public class Oversight {
  @Bean
  Overseers overseers(Registrar registrar) {
    return new Overseers(registrar);
  }

  @Bean
  Readings readings(DataSource database) {
    return new Readings(database);
  }

  @Bean
  RoleReviews roleReviews(DataSource database) {
    return new RoleReviews(database);
  }

  @Bean
  MemberReviews memberReviews(DataSource database) {
    return new MemberReviews(database);
  }

  @Bean
  RoomMembers roomMembers(
      Rooms rooms,
      SettingsHistory history,
      MemberReviews reviews,
      Accounts accounts,
      AccessLog log,
      InstantSource clock) {
    return new RoomMembers(rooms, history, reviews, accounts, log, clock);
  }

  @Bean
  PersonSearch personSearch(Registrar registrar) {
    return new PersonSearch(registrar);
  }
}
