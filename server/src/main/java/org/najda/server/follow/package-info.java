/**
 * Incidents that move: one that follows a unit is where the unit was seen last. Positions never
 * enter a room by themselves; a move that counts comes as a command.
 *
 * <p>Invariants: only a fresh position moves an incident; a person's word about its place ends the
 * following, and what was seen before it comes too late.
 */
@NullMarked
package org.najda.server.follow;

import org.jspecify.annotations.NullMarked;
