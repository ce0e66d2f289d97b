package org.najda.core;

/**
 * What makes a command act once.
 *
 * @param id made by the caller, at most 80 characters, unique within the room for seven days
 * @param digest of the body as the caller sent it: the same id with another digest is refused
 */
public record CommandKey(String id, String digest) {
  private static final int LONGEST_ID = 80;

  public CommandKey {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "A command's id needs 1 to %d characters; it has %d.".formatted(LONGEST_ID, id.length()));
    }
  }
}
