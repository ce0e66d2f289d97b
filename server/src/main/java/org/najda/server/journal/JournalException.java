package org.najda.server.journal;

import org.jspecify.annotations.Nullable;

/** The journal's store failed, or the outcome of a write is unknown. */
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
