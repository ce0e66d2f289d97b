package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import org.najda.core.GeoPoint;
import org.najda.core.Priority;

/**
 * An incident of the log, repaired where it had to be.
 *
 * @param id of the log; one that came before has {@code #2}, {@code #3} … behind it
 * @param received when its call came in
 * @param handling from the call until units could be chosen
 * @param service from a unit's arrival until it was free again
 */
record LoggedIncident(
    String id,
    Instant received,
    GeoPoint place,
    Priority priority,
    Duration handling,
    Duration service) {}
