/**
 * Exercises in training rooms: simulated callers ring, simulated crews drive, a trainer leads.
 *
 * <p>Invariants: in a room that is not for training nothing can be begun, and the table refuses it
 * too; what is simulated comes into the room as what is real does, through telephony, positions and
 * commands; who rings, where and with which number follows from scenario, seed and the room's
 * ground alone. What has rung and how much time has gone is kept, so that an exercise that a
 * restart of the server cut short stands still where it was, until the trainer goes on.
 */
@NullMarked
package org.najda.server.exercise;

import org.jspecify.annotations.NullMarked;
