package org.najda.server.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to this version's form, as their owner. */
final class Migration {
  private Migration() {}

  /**
   * @throws StoreException when a migration fails, or the tables come from a newer Najda
   */
  static void run(DatabaseAddress owner) {
    try {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "The tables in %s cannot be brought up to date.".formatted(owner), e);
    }
  }
}
