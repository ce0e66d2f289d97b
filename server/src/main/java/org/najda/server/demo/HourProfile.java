package org.najda.server.demo;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.najda.server.synthetic.DemoTable;

/** How calls are spread over the day, and how urgent they are at each hour. */
final class HourProfile {
  private static final int PRIORITIES = 5;

  private final double[] shares = new double[24];
  private final double[][] priorities = new double[24][PRIORITIES];
  private final double[] callMinutes = new double[24];

  private HourProfile(List<CSVRecord> rows) {
    for (CSVRecord row : rows) {
      int hour = Integer.parseInt(row.get("hour"));
      shares[hour] = Double.parseDouble(row.get("share_of_calls"));
      callMinutes[hour] = Double.parseDouble(row.get("median_call_min"));
      for (int priority = 0; priority < PRIORITIES; priority++) {
        priorities[hour][priority] = Double.parseDouble(row.get("p" + priority + "_share"));
      }
    }
  }

  /** From {@code definitions/demo/calls-by-hour.csv}. */
  static HourProfile load() {
    return new HourProfile(DemoTable.read("calls-by-hour.csv"));
  }

  /** Which part of a day's calls comes in this hour. */
  double share(int hour) {
    return shares[hour];
  }

  /** The busiest hour's part. */
  double highestShare() {
    return Arrays.stream(shares).max().orElseThrow();
  }

  /** The median length of a call in this hour. */
  double callSeconds(int hour) {
    return callMinutes[hour] * 60;
  }

  /** How urgent a call of this hour is, 0 to 4. */
  int priority(int hour, SplittableRandom random) {
    double left = random.nextDouble() * Arrays.stream(priorities[hour]).sum();
    for (int priority = 0; priority < PRIORITIES - 1; priority++) {
      left -= priorities[hour][priority];
      if (left < 0) {
        return priority;
      }
    }
    return PRIORITIES - 1;
  }
}
