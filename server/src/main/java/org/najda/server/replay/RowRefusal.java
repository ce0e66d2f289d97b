package org.najda.server.replay;

/** Why a row of a log can't be run again; the first that holds counts. */
enum RowRefusal {
  /** Empty, longer than 80 characters, or with characters that are none. */
  ID_UNREADABLE,
  /** No date and time between 1970 and 2099. */
  RECEIVED_UNREADABLE,
  /** No latitude and longitude. */
  PLACE_UNREADABLE,
  /** Farther from every road than {@code --max-snap}. */
  PLACE_OFF_ROAD
}
