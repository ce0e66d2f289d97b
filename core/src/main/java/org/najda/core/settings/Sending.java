package org.najda.core.settings;

import java.time.Duration;

/**
 * What the room looks at beyond the units that are free now. Each is a switch of its own; what goes
 * with a switch is kept while it is off.
 *
 * @param soonFree units whose job is nearly over are ranked too
 * @param interruptible units that may be called away are ranked too; which those are, natures say
 * @param cover what a dispatch leaves behind is shown before it
 * @param exchange a free unit that would be there earlier than one under way is offered
 */
public record Sending(SoonFree soonFree, boolean interruptible, Cover cover, Exchange exchange) {
  /** All off, with what a room finds when it switches one on. */
  public static final Sending OFF =
      new Sending(
          new SoonFree(false, Duration.ofMinutes(10), 80),
          false,
          new Cover(false, Duration.ofMinutes(8)),
          new Exchange(false, Duration.ofMinutes(2)));

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

  /**
   * That a unit which became free may take a mission over.
   *
   * @param margin so much earlier it must be there to be offered; an offer ends when it saves less
   *     than half of that
   */
  public record Exchange(boolean on, Duration margin) {
    public Exchange {
      requirePositive(margin);
    }
  }

  private static void requirePositive(Duration time) {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException("Every time of a room's sending must be above 0.");
    }
  }

  /** The same with units whose job is nearly over. */
  public Sending with(SoonFree other) {
    return new Sending(other, interruptible, cover, exchange);
  }

  /** The same, where units that may be called away are ranked, or are not. */
  public Sending withInterruptible(boolean on) {
    return new Sending(soonFree, on, cover, exchange);
  }

  /** The same with another cover. */
  public Sending with(Cover other) {
    return new Sending(soonFree, interruptible, other, exchange);
  }

  /** The same with other offers of an exchange. */
  public Sending with(Exchange other) {
    return new Sending(soonFree, interruptible, cover, other);
  }
}
