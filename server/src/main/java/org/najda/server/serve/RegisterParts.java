package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.register.DeadlineWatch;
import org.najda.server.register.RecordPages;
import org.najda.server.register.RegisterPages;
import org.najda.server.register.Registrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The registers. */
@Configuration(proxyBeanMethods = false)
@Import({RecordPages.class, RegisterPages.class})
class RegisterParts {
  @Bean
  Registrar registrar(DataSource database, InstantSource clock) {
    return new Registrar(Declared.shipped(), new Directories(database), database, clock);
  }

  @Bean(initMethod = "start")
  DeadlineWatch deadlines(Registrar registrar) {
    return new DeadlineWatch(registrar);
  }
}
