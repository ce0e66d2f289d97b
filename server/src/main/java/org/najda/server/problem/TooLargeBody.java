package org.najda.server.problem;

import java.io.IOException;

/** A body went on beyond the limit while it was read. */
final class TooLargeBody extends IOException {
  private static final long serialVersionUID = 1;

  TooLargeBody(long limitBytes) {
    super("The body is longer than %d bytes.".formatted(limitBytes));
  }
}
