package org.najda.core.call;

import java.time.Instant;
import org.najda.core.CallOutcome;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;

/** How the room was done with a call, by whom and when. */
public sealed interface Settlement {
  PersonId by();

  Instant at();

  /** It opened an incident or tells of one already open. */
  record Attached(IncidentId incident, PersonId by, Instant at) implements Settlement {}

  /** It leads to no incident. */
  record Closed(CallOutcome outcome, PersonId by, Instant at) implements Settlement {}
}
