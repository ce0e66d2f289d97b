package org.najda.server.store;

import java.nio.file.Path;

/** Another process owns the data directory; the message says which. */
public final class DataDirHeldException extends StoreException {
  private static final long serialVersionUID = 1L;

  DataDirHeldException(Path dir, String holder) {
    super(
        "%s is in use by %s. Stop it first, or name another directory with --data."
            .formatted(dir, holder));
  }
}
