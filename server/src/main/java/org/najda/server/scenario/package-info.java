/**
 * What can be practised in a training room, as data: callers with what they say, units with their
 * habits, dangers. Written in {@code definitions/scenarios}, read strictly, each flaw with its
 * line.
 *
 * <p>Invariants: a scenario names no street and no unit of any room, so that it fits all of them;
 * nobody and no number in it is real.
 */
@NullMarked
package org.najda.server.scenario;

import org.jspecify.annotations.NullMarked;
