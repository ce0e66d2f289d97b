package org.najda.core.settings;

/** What a unit moves with: it decides which roads it may take and how fast. */
public enum UnitKind {
  CAR,
  MOTORCYCLE,
  FOOT
}
