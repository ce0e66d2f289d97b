package org.najda.server.cli;

/** Something given to a command is wrong: one sentence that says what, where and what to do. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence that the person at the command line reads. */
  public BadInput(String message) {
    super(message);
  }
}
