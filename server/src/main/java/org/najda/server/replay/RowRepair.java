package org.najda.server.replay;

/** What was mended in a row; one row may need several, each counts. */
enum RowRepair {
  /** The id came before; the row is an incident of its own. */
  ID_TWICE,
  /** Received at a local time that the zone leaves out: moved on by what it leaves out. */
  RECEIVED_IN_CLOCK_GAP,
  /** No number from 0 to 4: {@link Defaults#PRIORITY}. */
  PRIORITY_UNREADABLE,
  /** Several numbers: the most urgent. */
  PRIORITY_AMBIGUOUS,
  /** Never dispatched: the usual call handling. */
  DISPATCHED_MISSING,
  DISPATCHED_UNREADABLE,
  DISPATCHED_BEFORE_RECEIVED,
  /** A day or more after: a slip of the date. */
  DISPATCHED_A_DAY_LATE,
  /** Nobody arrived: the usual service time. */
  ON_SCENE_MISSING,
  ON_SCENE_UNREADABLE,
  /** The arrival can't be trusted, nor the time from it. */
  ON_SCENE_BEFORE_EN_ROUTE,
  CLEARED_MISSING,
  CLEARED_UNREADABLE,
  CLEARED_BEFORE_ON_SCENE,
  /** A day or more after: a slip of the date. */
  CLEARED_A_DAY_LATE
}
