package org.najda.core.command;

import org.najda.core.fallback.Card;

/** What can be asked about outages. */
public sealed interface FallbackCommand extends Command {
  /** Enters what a card says. */
  record EnterCard(Card card) implements FallbackCommand {}

  /**
   * Tells how the last attempt to write the room's fallback pack went.
   *
   * @param written whether it came about
   */
  record TellOfPack(boolean written) implements FallbackCommand {}
}
