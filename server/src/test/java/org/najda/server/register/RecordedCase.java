package org.najda.server.register;

import java.time.Instant;
import java.util.Map;
import org.najda.registers.keeping.Request;

/** A theft that somebody complained of, as a case is opened with it. */
public final class RecordedCase {
  private static final Map<String, String> VALUES =
      Map.of(
          "brigade", "judicial-police",
          "report-number", "PV",
          "iccs", "0501",
          "offence-code", "505",
          "offence", "vol",
          "reported-by", "complaint");

  private RecordedCase() {}

  /** What opens a case. */
  public static Request.Do at(Instant at) {
    return new Request.Do("record", at, VALUES);
  }
}
