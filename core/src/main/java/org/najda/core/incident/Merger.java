package org.najda.core.incident;

import java.time.Instant;
import java.util.List;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;

/**
 * That an incident turned out to be another one.
 *
 * @param into the one that goes on
 * @param calls that went over, to find their way back
 * @param waits what was waited for, for the same reason
 */
public record Merger(IncidentId into, List<CallId> calls, Waits waits, PersonId by, Instant at) {
  public Merger {
    calls = List.copyOf(calls);
  }
}
