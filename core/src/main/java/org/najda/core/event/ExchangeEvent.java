package org.najda.core.event;

import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/** What happens to offers to have another unit take a mission over. */
public sealed interface ExchangeEvent extends Event {
  IncidentId incident();

  /** The unit under way. */
  UnitId from();

  /** The free unit. */
  UnitId to();

  /**
   * @param fromMillis by road, that the unit under way had still to drive
   * @param toMillis by road, that the free unit had to drive
   */
  record ExchangeOffered(
      IncidentId incident, UnitId from, UnitId to, long fromMillis, long toMillis)
      implements ExchangeEvent {}

  /** It was no longer so. */
  record ExchangeWithdrawn(IncidentId incident, UnitId from, UnitId to) implements ExchangeEvent {}

  /** Somebody decided that the unit under way goes on. */
  record ExchangeDeclined(IncidentId incident, UnitId from, UnitId to) implements ExchangeEvent {}
}
