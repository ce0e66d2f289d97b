/**
 * Intervals of the statistics, each named by its two stamps. One whose stamps are missing or out of
 * order has no length but a reason, and is counted beside the others, never dropped.
 */
@NullMarked
package org.najda.core.interval;

import org.jspecify.annotations.NullMarked;
