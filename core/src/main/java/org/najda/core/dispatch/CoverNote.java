package org.najda.core.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What sending units left of one district's cover. The time in which a place must be reached is in
 * the settings.
 *
 * @param district code
 * @param spots places by which the district's cover is told
 * @param covered of them by all units that were free
 * @param left of them by those that were not sent
 * @param moved of them by those, had the move been made that was advised then; null when none was
 */
public record CoverNote(
    String district, int spots, int covered, int left, @Nullable Integer moved) {}
