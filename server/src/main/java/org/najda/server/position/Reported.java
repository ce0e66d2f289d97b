package org.najda.server.position;

import java.util.List;

/**
 * What one message of a device tells, in whatever format it came.
 *
 * @param faults one for each location that tells no position
 */
record Reported(List<PositionReport> reports, List<PositionFault> faults) {
  Reported {
    reports = List.copyOf(reports);
    faults = List.copyOf(faults);
  }

  static Reported of(PositionReport report) {
    return new Reported(List.of(report), List.of());
  }

  static Reported of(PositionFault fault) {
    return new Reported(List.of(), List.of(fault));
  }
}
