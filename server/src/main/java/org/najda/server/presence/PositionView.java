package org.najda.server.presence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.settings.Role;

/**
 * A position with whoever sits there.
 *
 * @param name as shown to colleagues
 * @param calls that he has in hand
 * @param watchedBy logins of those who look at it now
 */
record PositionView(
    PersonId person,
    String name,
    Set<Role> roles,
    String workstation,
    Instant since,
    Instant lastActionAt,
    List<CallId> calls,
    Set<String> watchedBy) {}
