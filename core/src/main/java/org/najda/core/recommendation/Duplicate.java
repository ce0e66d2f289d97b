package org.najda.core.recommendation;

import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;

/**
 * An open incident that a new one may be the same as. Offered, never merged.
 *
 * @param meters straight-line distance, rounded; null for one whose point nobody knows
 * @param sameNumber whether one of its callers rang from the same number
 */
public record Duplicate(
    IncidentId incident,
    @Nullable Integer meters,
    long openedSecondsAgo,
    boolean sameNature,
    boolean sameNumber) {}
