package org.najda.server.settings;

import java.time.Instant;
import org.najda.core.PersonId;
import org.najda.core.settings.RoomSettings;

/**
 * One version of a room's settings: who brought it into force and when.
 *
 * @param version from 1
 */
record Adoption(long version, Instant at, PersonId by, RoomSettings settings) {}
