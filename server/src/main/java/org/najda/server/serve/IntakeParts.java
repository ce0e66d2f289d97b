package org.najda.server.serve;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.exercise.ExerciseController;
import org.najda.server.exercise.Exercises;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.key.AccessKeys;
import org.najda.server.key.KeyController;
import org.najda.server.key.KeyRules;
import org.najda.server.map.Maps;
import org.najda.server.personal.PersonalVault;
import org.najda.server.position.OsmAndController;
import org.najda.server.position.OwnTracksController;
import org.najda.server.position.PositionController;
import org.najda.server.position.Positions;
import org.najda.server.projection.Archive;
import org.najda.server.projection.Projections;
import org.najda.server.recommend.Advice;
import org.najda.server.retention.ErasureController;
import org.najda.server.retention.Keeping;
import org.najda.server.retention.Retention;
import org.najda.server.retention.RetentionController;
import org.najda.server.room.Rooms;
import org.najda.server.scenario.Scenarios;
import org.najda.server.telephony.Telephony;
import org.najda.server.telephony.TelephonyController;
import org.najda.server.terminal.RefusedPositionsController;
import org.najda.server.text.Texts;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What devices and exchanges come in by, and what is made from the journal behind the rooms. */
@Configuration(proxyBeanMethods = false)
@Import({
  ErasureController.class,
  ExerciseController.class,
  KeyController.class,
  KeyRules.class,
  OsmAndController.class,
  OwnTracksController.class,
  PositionController.class,
  RefusedPositionsController.class,
  RetentionController.class,
  TelephonyController.class
})
class IntakeParts {
  /** Long enough for two lines of an exchange to overtake one another. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean
  AccessKeys accessKeys(DataSource database, InstantSource clock, MeterRegistry registry) {
    return new AccessKeys(database, clock, registry);
  }

  @Bean
  Telephony telephony(PersonalVault vault, JsonMapper json, InstantSource clock) {
    return new Telephony(vault, json, PATIENCE, clock);
  }

  @Bean(initMethod = "start")
  Exercises exercises(
      Rooms rooms,
      Scenarios scenarios,
      Exercises.Doors doors,
      Exercises.Land land,
      DataSource database,
      InstantSource clock) {
    return new Exercises(rooms, scenarios, doors, land, database, clock);
  }

  @Bean
  Exercises.Doors exerciseDoors(Telephony telephony, Positions positions, Advice advice) {
    return new Exercises.Doors(telephony, positions, advice);
  }

  @Bean
  Exercises.Land exerciseLand(Maps maps, Whereabouts whereabouts, Texts texts) {
    return new Exercises.Land(maps, whereabouts, texts);
  }

  @Bean
  Projections projections(Rooms rooms, DataSource database, MeterRegistry registry) {
    return new Projections(rooms, new PostgresJournal(database), database, registry);
  }

  @Bean(initMethod = "start")
  Retention retention(
      Rooms rooms, PersonalVault vault, DataSource database, InstantSource clock, Keeping keeping) {
    return new Retention(rooms, vault, database, keeping, clock);
  }

  @Bean
  Archive archive(DataSource database) {
    return new Archive(database);
  }
}
