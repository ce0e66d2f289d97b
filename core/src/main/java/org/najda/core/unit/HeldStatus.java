package org.najda.core.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says it is doing, in the room's own words.
 *
 * @param code of the room's status
 * @param since when it was so
 * @param overstays how often it has been found to last too long
 * @param warnAt when it lasts too long, next; null: never
 */
public record HeldStatus(String code, Instant since, int overstays, @Nullable Instant warnAt) {}
