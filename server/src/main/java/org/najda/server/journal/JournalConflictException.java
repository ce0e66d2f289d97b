package org.najda.server.journal;

import org.jspecify.annotations.Nullable;

/** Another writer has won the place in the journal, or the command stands there already. */
public final class JournalConflictException extends JournalException {
  private static final long serialVersionUID = 1L;

  public JournalConflictException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
