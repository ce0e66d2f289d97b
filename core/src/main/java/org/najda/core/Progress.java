package org.najda.core;

/** How far a unit is with its mission, in order; a step may be left out, never taken back. */
public enum Progress {
  SENT,
  ACKNOWLEDGED,
  EN_ROUTE,
  ON_SCENE,
  CLEARED
}
