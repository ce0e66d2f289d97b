package org.najda.server.journal;

import java.time.Instant;
import org.najda.core.PersonId;
import org.najda.core.settings.RoomSettings;

/**
 * One version of a room's settings: who brought it into force and when.
 *
 * @param version from 1
 */
public record Adoption(long version, Instant at, PersonId by, RoomSettings settings) {}
