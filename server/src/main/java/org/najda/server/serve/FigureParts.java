package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.figures.Beforehand;
import org.najda.server.figures.FigureBook;
import org.najda.server.figures.FigureCalendar;
import org.najda.server.figures.FigurePages;
import org.najda.server.figures.FigureReaders;
import org.najda.server.figures.RoomBook;
import org.najda.server.figures.RoomFigurePages;
import org.najda.server.monthly.MonthlyPages;
import org.najda.server.monthly.MonthlyReports;
import org.najda.server.projection.IntervalTimes;
import org.najda.server.register.Registrar;
import org.najda.server.room.Rooms;
import org.najda.server.store.SyntheticMark;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.Since;
import org.najda.server.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages that show figures as they stand. */
@Configuration(proxyBeanMethods = false)
@Import({FigurePages.class, MonthlyPages.class, RoomFigurePages.class})
class FigureParts {
  @Bean
  Answers figureAnswers(DataSource database, Registrar registrar, InstantSource clock) {
    return new Answers(
        new Counts(database), new Changes(database), () -> registrar.directory().zone(), clock);
  }

  @Bean
  FigureBook figures(DataSource database, Registrar registrar, Answers answers) {
    return new FigureBook(new Counts(database), new Since(database), registrar::directory, answers);
  }

  @Bean
  FigureCalendar figureCalendar(Registrar registrar, SyntheticMark synthetic, InstantSource clock) {
    return new FigureCalendar(registrar::directory, synthetic, clock);
  }

  @Bean(initMethod = "start")
  Beforehand figuresBeforehand(
      FigureBook book, FigureCalendar calendar, Registrar registrar, Texts texts) {
    return new Beforehand(book, calendar, registrar, texts);
  }

  @Bean
  RoomBook roomFigures(DataSource database, Answers answers) {
    return new RoomBook(answers, new JournalCounts(database), new IntervalTimes(database));
  }

  @Bean
  FigureReaders figureReaders(Registrar registrar, Rooms rooms, RoomsOfPerson own) {
    return new FigureReaders(registrar, rooms, own);
  }

  @Bean
  MonthlyReports monthlyReports(
      DataSource database,
      Definitions definitions,
      Registrar registrar,
      Texts texts,
      InstantSource clock) {
    return new MonthlyReports(database, definitions, registrar::directory, texts, clock);
  }
}
