package org.najda.server.store;

import java.io.IOException;

/** What was given as the data directory cannot be one, whatever lies in it. */
public final class UnusableDataDirException extends StoreException {
  private static final long serialVersionUID = 1L;

  UnusableDataDirException(String message, IOException cause) {
    super(message, cause);
  }
}
