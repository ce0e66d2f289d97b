package org.najda.roads.osm;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not a usable OpenStreetMap file; the message says which, what, where. */
public final class BadOsmFile extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where the place in the file, for example {@code line 12, column 7}
   */
  public BadOsmFile(Path file, String where, String what) {
    super(file + ", " + where + ": " + what);
  }

  /** Where no single place in the file is to blame. */
  public BadOsmFile(Path file, String what) {
    super(file + ": " + what);
  }
}
