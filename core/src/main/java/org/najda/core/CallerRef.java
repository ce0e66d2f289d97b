package org.najda.core;

import org.jspecify.annotations.Nullable;

/**
 * What the chain holds of a caller: nothing that names him.
 *
 * @param numberKey keyed hash of the number, to find calls of the same number while the key exists
 * @param details commitment to name, number, caller's own place and words, kept beside the journal
 */
public record CallerRef(@Nullable String numberKey, @Nullable Commitment details) {
  public static final CallerRef UNKNOWN = new CallerRef(null, null);
  private static final int LONGEST_KEY = 200;

  public CallerRef {
    Words.requireShort("key of a number", numberKey, LONGEST_KEY);
  }
}
