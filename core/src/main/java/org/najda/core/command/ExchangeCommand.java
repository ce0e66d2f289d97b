package org.najda.core.command;

import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/** What can be asked about offers to have another unit take a mission over. */
public sealed interface ExchangeCommand extends Command {
  IncidentId incident();

  /** The unit under way. */
  UnitId from();

  /** The free unit. */
  UnitId to();

  /**
   * The free unit would be there earlier; made by the server, which knows the travel times.
   *
   * @param fromMillis by road, that the unit under way has still to drive
   * @param toMillis by road, that the free unit has to drive
   */
  record OfferExchange(IncidentId incident, UnitId from, UnitId to, long fromMillis, long toMillis)
      implements ExchangeCommand {}

  /** It no longer saves enough, or the other unit is no longer free; made by the server. */
  record WithdrawExchange(IncidentId incident, UnitId from, UnitId to) implements ExchangeCommand {}

  /** Somebody decides that the unit under way goes on. */
  record DeclineExchange(IncidentId incident, UnitId from, UnitId to) implements ExchangeCommand {}
}
