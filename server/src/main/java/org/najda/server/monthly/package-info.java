/**
 * The report of a month: the figures of the review as the pages below {@code /figures} show them,
 * written as files that stand for themselves.
 *
 * <p>Invariants: a figure is counted by {@code figures.Reading} and by nothing else, so that
 * report, page and review say the same; what was entered after the report's day is not looked at;
 * the same month as of the same day gives the same bytes; small numbers are in internal reports
 * alone.
 */
@NullMarked
package org.najda.server.monthly;

import org.jspecify.annotations.NullMarked;
