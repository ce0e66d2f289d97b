package org.najda.server.position;

/** Positions can't be stored now; none of those sent is acknowledged, and all may be sent again. */
public final class PositionsUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  PositionsUnavailable(String message) {
    super(message);
  }

  PositionsUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
