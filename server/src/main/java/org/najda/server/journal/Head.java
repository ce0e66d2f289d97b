package org.najda.server.journal;

import org.najda.server.hash.Hash;

/**
 * The last row of a room's journal.
 *
 * @param sequence 0 while the journal is empty
 */
public record Head(long sequence, Hash hash) {
  /** Of a journal without rows. */
  public static final Head EMPTY = new Head(0, Hash.NONE);
}
