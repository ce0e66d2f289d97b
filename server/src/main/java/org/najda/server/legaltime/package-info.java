/**
 * Brings legal times that nobody at the station and above has answered for to the command room: as
 * an alarm that says where, which register, which deadline and since when, and nothing of whom.
 *
 * <p>Invariants: what a room is told follows from what waits in the registers, compared anew in
 * each round, so that a restart, or a room that could not be reached, leaves nothing untold.
 */
@NullMarked
package org.najda.server.legaltime;

import org.jspecify.annotations.NullMarked;
