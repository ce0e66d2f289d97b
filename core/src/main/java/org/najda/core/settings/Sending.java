package org.najda.core.settings;

import java.time.Duration;

/**
 * What the room looks at beyond the units that are free now. Each is a switch of its own; what goes
 * with a switch is kept while it is off.
 *
 * @param soonFree units whose job is nearly over are ranked too
 * @param interruptible units that may be called away are ranked too; which those are, natures say
 * @param cover what a dispatch leaves behind is shown before it
 */
public record Sending(SoonFree soonFree, boolean interruptible, Cover cover) {
  /** All off, with what a room finds when it switches one on. */
  public static final Sending OFF =
      new Sending(
          new SoonFree(false, Duration.ofMinutes(10), 80),
          false,
          new Cover(false, Duration.ofMinutes(8)));

  /**
   * Units that will be free soon, by the room's own past.
   *
   * @param within one that needs longer is not ranked
   * @param sharePercent of the past jobs that had lasted as long, so many were over by the time
   *     that is told; 1 to 99
   */
  public record SoonFree(boolean on, Duration within, int sharePercent) {
    public SoonFree {
      requirePositive(within);
      if (sharePercent < 1 || sharePercent > 99) {
        throw new IllegalArgumentException(
            "A share of past jobs (%d) is 1 to 99 percent.".formatted(sharePercent));
      }
    }
  }

  /**
   * What a district can still count on.
   *
   * @param within a place counts as covered where a free unit would be there in that time
   */
  public record Cover(boolean on, Duration within) {
    public Cover {
      requirePositive(within);
    }
  }

  private static void requirePositive(Duration time) {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException("Every time of a room's sending must be above 0.");
    }
  }

  /** The same with units whose job is nearly over. */
  public Sending with(SoonFree other) {
    return new Sending(other, interruptible, cover);
  }

  /** The same, where units that may be called away are ranked, or are not. */
  public Sending withInterruptible(boolean on) {
    return new Sending(soonFree, on, cover);
  }

  /** The same with another cover. */
  public Sending with(Cover other) {
    return new Sending(soonFree, interruptible, other);
  }
}
