package org.najda.server.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;

/** How long after it happened something is entered, by {@code year/lateness.csv}. */
final class Lateness {
  private final Shares<Duration> most = new Shares<>();
  private final Instant latest;

  /**
   * @param latest everything has been entered by then
   */
  Lateness(Instant latest) {
    this.latest = latest;
    for (CSVRecord row : DemoTable.read("year/lateness.csv")) {
      most.add(Duration.parse(row.get("most")), Double.parseDouble(row.get("share")));
    }
  }

  /** When something that happened is entered. */
  Instant entered(Instant at, SplittableRandom random) {
    Instant drawn = at.plusSeconds(1 + random.nextLong(most.draw(random).toSeconds()));
    return drawn.isAfter(latest) ? latest : drawn;
  }
}
