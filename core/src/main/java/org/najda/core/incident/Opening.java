package org.najda.core.incident;

import java.time.Instant;
import org.najda.core.PersonId;

/**
 * How an incident began.
 *
 * @param hasText whether the caller's words lie beside the journal
 */
public record Opening(PersonId by, Instant at, boolean hasText) {}
