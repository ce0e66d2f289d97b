package org.najda.core.recommendation;

import org.najda.core.IncidentId;

/**
 * An open incident that a new one may be the same as. Offered, never merged.
 *
 * @param meters straight-line distance, rounded
 * @param sameNumber whether one of its callers rang from the same number
 */
public record Duplicate(
    IncidentId incident,
    int meters,
    long openedSecondsAgo,
    boolean sameNature,
    boolean sameNumber) {}
