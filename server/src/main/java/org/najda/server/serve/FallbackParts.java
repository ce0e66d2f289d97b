package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.fallback.CardPages;
import org.najda.server.fallback.PackPages;
import org.najda.server.fallback.PackRules;
import org.najda.server.fallback.PackWriter;
import org.najda.server.room.Rooms;
import org.najda.server.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a room goes on with when its screens are dark, and the way back. */
@Configuration(proxyBeanMethods = false)
@Import({CardPages.class, PackPages.class})
class FallbackParts {
  @Bean(initMethod = "start")
  PackWriter packs(
      Rooms rooms, PackRules rules, DataSource database, Texts texts, InstantSource clock) {
    return new PackWriter(rooms, rules, database, texts, clock);
  }
}
