package org.najda.registers.trend;

import java.util.Locale;

/** What marks a month in a control chart: two rules and no more, so that false alarms stay few. */
public enum Signal {
  /** It lies outside the limits. */
  OUTSIDE,
  /** It is one of {@value ControlChart#RUN} or more in a row on one side of the mean. */
  RUN;

  /** As in keys of texts and in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
