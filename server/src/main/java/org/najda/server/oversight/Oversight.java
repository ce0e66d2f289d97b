package org.najda.server.oversight;

import javax.sql.DataSource;
import org.najda.server.register.PersonSearch;
import org.najda.server.register.Registrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the pages of this package work with. */
@Configuration(proxyBeanMethods = false)
@Import({
  BreakPages.class,
  LookPages.class,
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
  PersonSearch personSearch(Registrar registrar) {
    return new PersonSearch(registrar);
  }
}
