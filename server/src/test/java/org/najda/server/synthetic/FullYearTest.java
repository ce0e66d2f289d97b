package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden test at full size: two million calls, as many acts. A folder in which {@code najda
 * demo --year 2019} has made the year may be given as {@code NAJDA_FULL_YEAR}; else the test makes
 * one.
 */
@Tag("long")
class FullYearTest {

  @Test
  void the_whole_year_gives_what_was_published(@TempDir Path folder) throws Exception {
    String given = System.getenv("NAJDA_FULL_YEAR");
    Path data = given == null ? folder.resolve("data") : Path.of(given);
    try (GoldenYear year = GoldenYear.make(data, folder.resolve("review"), BigDecimal.ONE)) {
      year.check();
    }
  }
}
