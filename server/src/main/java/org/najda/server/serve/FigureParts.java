package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.figures.FigureBook;
import org.najda.server.figures.FigurePages;
import org.najda.server.figures.FigureReaders;
import org.najda.server.register.Registrar;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Since;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages that show figures as they stand. */
@Configuration(proxyBeanMethods = false)
@Import(FigurePages.class)
class FigureParts {
  @Bean
  FigureBook figures(DataSource database, Registrar registrar, InstantSource clock) {
    return new FigureBook(new Counts(database), new Since(database), registrar::directory, clock);
  }

  @Bean
  FigureReaders figureReaders(Registrar registrar, RoomsOfPerson rooms) {
    return new FigureReaders(registrar, rooms);
  }
}
