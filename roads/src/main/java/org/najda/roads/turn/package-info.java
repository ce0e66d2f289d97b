/**
 * Turns that ordinary driving may not make: as a map has them, and as sequences of arcs that no way
 * over one graph may hold.
 *
 * <p>Invariants: who is on an emergency drive isn't held to them, and no travel time counts them; a
 * rule that can't be understood without guessing forbids nothing.
 */
@NullMarked
package org.najda.roads.turn;

import org.jspecify.annotations.NullMarked;
