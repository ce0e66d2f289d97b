package org.najda.server.figures;

import java.time.Instant;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.tally.Counts;

/** What the pages below {@code /figures} show at a moment to whoever sees all. */
public final class LivePages {
  private static final Definitions DEFINITIONS = Declared.shipped();

  private final Reading reading;

  public LivePages(DataSource database, String at) {
    OpenBook book =
        OpenBook.at(
            Instant.parse(at), database, new Counts(database), new Directories(database).load());
    reading = new Reading(book, DEFINITIONS, true);
  }

  public Told told(String figure, YearMonth month) {
    return reading.told(DEFINITIONS.getIndicator(figure), Span.of(month));
  }
}
