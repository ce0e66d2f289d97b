package org.najda.server.serve;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.access.Membership;
import org.najda.server.account.AccessLog;
import org.najda.server.directory.Directories;
import org.najda.server.legaltime.Rising;
import org.najda.server.link.FleetController;
import org.najda.server.link.SeenRooms;
import org.najda.server.projection.Archive;
import org.najda.server.projection.MeasuredCalls;
import org.najda.server.register.BoardPages;
import org.najda.server.register.BreakWatch;
import org.najda.server.register.Breaks;
import org.najda.server.register.CommandRooms;
import org.najda.server.register.Deadlines;
import org.najda.server.register.Erasure;
import org.najda.server.register.Fleet;
import org.najda.server.register.IncidentRecordsController;
import org.najda.server.register.ListController;
import org.najda.server.register.ListPages;
import org.najda.server.register.Offers;
import org.najda.server.register.OpeningPages;
import org.najda.server.register.RecordPages;
import org.najda.server.register.RegisterController;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.RegisterPages;
import org.najda.server.register.Registrar;
import org.najda.server.register.ShowingPages;
import org.najda.server.room.Rooms;
import org.najda.server.roster.RosterPages;
import org.najda.server.roster.RosterRights;
import org.najda.server.roster.RosterTablePages;
import org.najda.server.roster.Rosters;
import org.najda.server.round.Round;
import org.najda.server.sample.SampleController;
import org.najda.server.sample.SamplePages;
import org.najda.server.sample.Samples;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The registers. */
@Configuration(proxyBeanMethods = false)
@Import({
  BoardPages.class,
  FleetController.class,
  IncidentRecordsController.class,
  ListController.class,
  ListPages.class,
  OpeningPages.class,
  RecordPages.class,
  RegisterController.class,
  RegisterPages.class,
  RosterPages.class,
  RosterTablePages.class,
  SampleController.class,
  SamplePages.class,
  ShowingPages.class
})
class RegisterParts {
  @Bean
  Registrar registrar(
      Definitions definitions,
      Directories directories,
      DataSource database,
      InstantSource clock,
      CommandRooms rooms) {
    return new Registrar(definitions, directories, database, clock, rooms);
  }

  @Bean
  CommandRooms commandRooms(
      Rooms rooms, Membership membership, Archive archive, MeasuredCalls calls) {
    return new SeenRooms(rooms, membership, archive, calls);
  }

  @Bean
  MeasuredCalls measuredCalls(DataSource database) {
    return new MeasuredCalls(database);
  }

  @Bean
  Samples samples(Registrar registrar, Rooms rooms, MeasuredCalls calls) {
    return new Samples(registrar, rooms, calls);
  }

  @Bean
  Fleet fleet(Registrar registrar, InstantSource clock) {
    return new Fleet(registrar, clock);
  }

  @Bean
  Offers offers(Registrar registrar, RegisterLists lists, Directories directories) {
    return new Offers(registrar, lists, directories);
  }

  @Bean
  Breaks breaks(DataSource database) {
    return new Breaks(database);
  }

  @Bean(initMethod = "start")
  Erasure erasure(Registrar registrar, DataSource database, AccessLog log, InstantSource clock) {
    return new Erasure(registrar, database, log, clock, Erasure.isApplied());
  }

  @Bean
  BreakWatch breakWatch(Registrar registrar, Breaks breaks) {
    return new BreakWatch(registrar, breaks);
  }

  @Bean
  RegisterLists registerLists(Registrar registrar, DataSource database) {
    return new RegisterLists(registrar, database);
  }

  @Bean
  Round listFilling(Registrar registrar) {
    Round round = new Round("register-lists", registrar::fillLists);
    round.start(Duration.ZERO, Duration.ofMinutes(1));
    return round;
  }

  @Bean(initMethod = "start")
  Deadlines deadlines(Registrar registrar, Rosters rosters) {
    return new Deadlines(registrar, rosters);
  }

  @Bean
  Rosters rosters(DataSource database) {
    return new Rosters(database);
  }

  @Bean
  RosterRights rosterRights(Registrar registrar, Definitions definitions, InstantSource clock) {
    return new RosterRights(registrar::directory, definitions.roles(), clock);
  }

  @Bean
  Directories directories(DataSource database) {
    return new Directories(database);
  }

  @Bean(initMethod = "start")
  Rising rising(Registrar registrar, Deadlines deadlines, Rooms rooms) {
    return new Rising(registrar, deadlines, rooms);
  }
}
