package org.najda.core.alarm;

/** What an alarm tells of, the most urgent first. */
public enum AlarmKind {
  /** Sent units have not acknowledged in time; level 1 to 3 as it escalates. */
  UNANSWERED_DISPATCH,
  /** Nobody has read an urgent message in time. */
  MESSAGE_UNREAD,
  /** Somebody has to look whether a hazard or bulletin still holds. */
  NOTICE_REVIEW
}
