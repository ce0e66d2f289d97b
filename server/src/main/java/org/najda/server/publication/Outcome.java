package org.najda.server.publication;

/** What became of what somebody wanted. */
sealed interface Outcome {
  /** It is done, now or by the same request before. */
  record Done(EditionId edition) implements Outcome {}

  /** It is not. */
  record Not(Refused refused) implements Outcome {}
}
