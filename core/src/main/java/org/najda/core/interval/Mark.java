package org.najda.core.interval;

/** The stamps that intervals run between. */
public enum Mark {
  PRESENTED,
  ANSWERED,
  OPENED,
  FIRST_SENT,
  FIRST_ON_SCENE,
  LAST_CLEARED,
  CLOSED,
  SENT,
  ACKNOWLEDGED,
  ON_SCENE,
  CLEARED
}
