package org.najda.core.incident;

import java.time.Instant;
import org.najda.core.PersonId;

/**
 * How an incident ended.
 *
 * @param code a closing code of the room
 * @param effective as the code said when the incident was closed
 */
public record Closing(String code, boolean effective, PersonId by, Instant at) {}
