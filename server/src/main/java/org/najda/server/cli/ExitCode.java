package org.najda.server.cli;

/** What the exit codes of every command mean. */
public final class ExitCode {
  /** The command did what it was asked. */
  public static final int DONE = 0;

  /** The command ran and found something wrong, or failed. */
  public static final int FOUND_WRONG = 1;

  /** The command line itself was wrong. */
  public static final int USAGE = 2;

  /** A file or value it was given was wrong. */
  public static final int BAD_INPUT = 3;

  private ExitCode() {}
}
