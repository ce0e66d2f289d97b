package org.najda.registers.listing;

/** A list was asked for by something that it can't be asked for by this person. */
public final class NotAsked extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  NotAsked(String field) {
    super("A list is not asked for by " + field + ".");
    this.field = field;
  }

  public String field() {
    return field;
  }
}
