package org.najda.server.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.najda.server.account.InDirectory;
import org.najda.server.page.Voice;

/**
 * The clocks of the whole institution, for what belongs to no room and no unit: somebody may sign
 * in from anywhere.
 */
public record InstitutionClock(InstantSource source, InDirectory directory) {
  Instant now() {
    return source.instant();
  }

  /** Day and minute; where no directory says by whose clocks, that they are nobody's. */
  String time(Voice say, Instant at) {
    ZoneId zone = directory.zone();
    return say.time(at, zone) + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
  }
}
