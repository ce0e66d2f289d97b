package org.najda.core;

/**
 * A command room's short name, as it stands in addresses, journal rows, rights and metrics.
 *
 * @param value 1 to 40 of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record RoomId(String value) implements Comparable<RoomId> {
  /** What the id of every room that people only practise in begins with, and no other's. */
  public static final String TRAINING = "training-";

  public RoomId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "A room's id (%s) must be 1 to 40 of a-z, 0-9 and -, not beginning with -."
              .formatted(value));
    }
  }

  /**
   * Whether people only practise there. It stands in the id, so it stands in every row, address and
   * metric of the room and can never change.
   */
  public boolean isTraining() {
    return value.startsWith(TRAINING);
  }

  /**
   * The room in which this one's people practise; it need not be there.
   *
   * @throws IllegalArgumentException for a room that is one itself, or whose id is too long for it
   */
  public RoomId training() {
    if (isTraining()) {
      throw new IllegalArgumentException("%s is a training room already.".formatted(value));
    }
    return new RoomId(TRAINING + value);
  }

  @Override
  public int compareTo(RoomId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
