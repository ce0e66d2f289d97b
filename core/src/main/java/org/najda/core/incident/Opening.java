package org.najda.core.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.fallback.LateEntry;

/**
 * How an incident began.
 *
 * @param hasText whether the caller's words lie beside the journal
 * @param late when it was entered after it had happened; null: at once
 */
public record Opening(PersonId by, Instant at, boolean hasText, @Nullable LateEntry late) {}
