package org.najda.roads.map;

import java.io.IOException;

/** A map directory that holds no map that this program can read; the message says what to do. */
public final class BadMap extends IOException {
  private static final long serialVersionUID = 1L;

  BadMap(String message) {
    super(message);
  }
}
