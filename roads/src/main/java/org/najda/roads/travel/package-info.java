/**
 * How long it takes by road: from many units to one incident and back, and the way to draw.
 *
 * <p>Invariants: times are exact shortest times over the graph, in whole milliseconds; of equally
 * fast ways the shorter one counts. Ranking is by nodes, without turn restrictions, as emergency
 * driving is; the drawn way of who is held to them keeps to them. An unknown time is a value of its
 * own, never zero. All is stateless and thread-safe.
 */
@NullMarked
package org.najda.roads.travel;

import org.jspecify.annotations.NullMarked;
