package org.najda.server.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.najda.server.handover.Sheets;
import org.najda.server.personal.PersonalVault;
import org.najda.server.presence.Presence;
import org.najda.server.recommend.Advice;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.whereabouts.Whereabouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What taking commands is made of. */
@Configuration(proxyBeanMethods = false)
@Import(CommandController.class)
public class CommandParts {
  @Bean
  CommandTranslation translation(
      PersonalVault vault,
      Advice advice,
      Sheets sheets,
      Whereabouts whereabouts,
      LiveRoads roads,
      InstantSource clock,
      JsonMapper json) {
    return new CommandTranslation(vault, advice, sheets, whereabouts, roads, clock, json);
  }

  @Bean
  CommandController.Observers observers(MeterRegistry registry, Presence presence) {
    return new CommandController.Observers(new CommandMetrics(registry), presence);
  }
}
