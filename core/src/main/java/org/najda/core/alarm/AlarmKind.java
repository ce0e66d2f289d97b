package org.najda.core.alarm;

/** What an alarm tells of, the most urgent first. */
public enum AlarmKind {
  /** Sent units have not acknowledged in time; level 1 to 3 as it escalates. */
  UNANSWERED_DISPATCH
}
