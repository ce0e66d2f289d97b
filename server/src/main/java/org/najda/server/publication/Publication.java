package org.najda.server.publication;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.register.Registrar;
import org.najda.server.text.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What editions are made, kept and shown with. */
@Configuration(proxyBeanMethods = false)
@Import({
  EditionFilePages.class,
  EditionPages.class,
  ReleasedPages.class,
  ReviewController.class,
  ReviewPages.class
})
public class Publication {
  @Bean
  Editions editions(
      Registrar registrar,
      DataSource database,
      ObjectProvider<Contribution> contributions,
      InstantSource clock) {
    return new Editions(registrar, database, contributions.orderedStream().toList(), clock);
  }

  @Bean
  Computing computing(
      Editions editions,
      Definitions definitions,
      DataSource database,
      Texts texts,
      ObjectProvider<Contribution> contributions,
      InstantSource clock) {
    List<Contribution> all = contributions.orderedStream().toList();
    return new Computing(editions, definitions, database, texts, all, clock);
  }
}
