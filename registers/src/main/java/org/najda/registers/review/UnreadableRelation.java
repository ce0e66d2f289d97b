package org.najda.registers.review;

/** A relation that is not written as one; its message says what stands where. */
public final class UnreadableRelation extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableRelation(String message) {
    super(message);
  }
}
