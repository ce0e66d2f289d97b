package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden test at full size: two million calls, as many acts. */
@Tag("long")
class FullYearTest {

  @Test
  void the_whole_year_gives_what_was_published(@TempDir Path folder) throws Exception {
    try (GoldenYear year = GoldenYear.make(folder, BigDecimal.ONE)) {
      year.check();
    }
  }
}
