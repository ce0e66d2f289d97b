package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.evidence.Evidence;
import org.najda.server.evidence.EvidenceController;
import org.najda.server.evidence.EvidencePages;
import org.najda.server.evidence.JournalEvidence;
import org.najda.server.evidence.JournalEvidenceController;
import org.najda.server.evidence.JournalPage;
import org.najda.server.evidence.JournalReaders;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.najda.server.room.Rooms;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What stands behind figures. */
@Configuration(proxyBeanMethods = false)
@Import({EvidenceController.class, EvidencePages.class, JournalEvidenceController.class})
class EvidenceParts {
  @Bean
  CountedRecords countedRecords(Registrar registrar, RegisterLists lists, DataSource database) {
    return new CountedRecords(registrar, lists, database);
  }

  @Bean
  Evidence evidence(
      Registrar registrar, CountedRecords records, DataSource database, InstantSource clock) {
    return new Evidence(registrar, records, new Counts(database), new Changes(database), clock);
  }

  @Bean
  JournalEvidence journalEvidence(Registrar registrar, DataSource database, InstantSource clock) {
    return new JournalEvidence(registrar::definitions, registrar::directory, database, clock);
  }

  @Bean
  JournalReaders journalReaders(Rooms rooms, RoomsOfPerson own) {
    return new JournalReaders(rooms, own);
  }

  @Bean
  JournalPage journalPage(JournalEvidence evidence, JournalReaders readers) {
    return new JournalPage(evidence, readers);
  }
}
