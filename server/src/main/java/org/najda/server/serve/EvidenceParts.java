package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.evidence.Evidence;
import org.najda.server.evidence.EvidenceController;
import org.najda.server.evidence.EvidencePages;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What stands behind figures. */
@Configuration(proxyBeanMethods = false)
@Import({EvidenceController.class, EvidencePages.class})
class EvidenceParts {
  @Bean
  CountedRecords countedRecords(Registrar registrar, RegisterLists lists, DataSource database) {
    return new CountedRecords(registrar, lists, database);
  }

  @Bean
  Evidence evidence(Registrar registrar, CountedRecords records, InstantSource clock) {
    return new Evidence(registrar, records, clock);
  }
}
