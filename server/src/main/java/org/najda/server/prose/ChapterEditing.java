package org.najda.server.prose;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.publication.Editions;
import org.najda.server.register.Registrar;
import org.najda.server.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the texts of chapters are kept, edited and shown with. */
@Configuration(proxyBeanMethods = false)
@Import({ProseHistoryPages.class, ProsePages.class})
public class ChapterEditing {
  @Bean
  ChapterTexts chapterTexts(DataSource database, Definitions definitions) {
    return new ChapterTexts(database, definitions);
  }

  @Bean
  ProseContribution proseContribution(ChapterTexts chapters, Definitions definitions, Texts texts) {
    return new ProseContribution(chapters, definitions, texts);
  }

  @Bean
  Drafts drafts(
      Editions editions,
      Registrar registrar,
      Definitions definitions,
      DataSource database,
      InstantSource clock) {
    return new Drafts(editions, definitions, registrar::directory, database, clock);
  }

  @Bean
  ProseRights proseRights(Editions editions) {
    return new ProseRights(editions);
  }
}
