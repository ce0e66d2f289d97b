package org.najda.registers.keeping;

import org.najda.registers.entry.Entry;

/** What became of a request. */
public sealed interface Answer {
  /** It may be stored. */
  record Accepted(Entry entry) implements Answer {}

  /** It may not. */
  record Refused(Refusal refusal) implements Answer {}
}
