/**
 * Pages that show figures as they stand: by month, against the months before, by room, district,
 * priority and hour.
 *
 * <p>Invariants: what a figure is stands in its indicator, which the review counts by too, so that
 * the months of a year add up to the year; an answer is at most a minute old; what is missing is no
 * 0; small numbers are shown to those alone who make or approve the review; nothing says why a
 * figure changed.
 */
@NullMarked
package org.najda.server.figures;

import org.jspecify.annotations.NullMarked;
