package org.najda.server.register;

import org.najda.registers.keeping.Refusal;

/** What became of a request. */
public sealed interface Outcome {
  /** It was entered. */
  record Entered(String record) implements Outcome {}

  /** It was not. */
  record Refused(Refusal refusal) implements Outcome {}
}
