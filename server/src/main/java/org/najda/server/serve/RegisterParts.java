package org.najda.server.serve;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.directory.Directories;
import org.najda.server.register.Deadlines;
import org.najda.server.register.RecordPages;
import org.najda.server.register.RegisterController;
import org.najda.server.register.RegisterPages;
import org.najda.server.register.Registrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The registers. */
@Configuration(proxyBeanMethods = false)
@Import({RecordPages.class, RegisterController.class, RegisterPages.class})
class RegisterParts {
  @Bean
  Registrar registrar(Definitions definitions, DataSource database, InstantSource clock) {
    return new Registrar(definitions, new Directories(database), database, clock);
  }

  @Bean(initMethod = "start")
  Deadlines deadlines(Registrar registrar) {
    return new Deadlines(registrar);
  }
}
