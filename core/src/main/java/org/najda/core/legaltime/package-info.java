/**
 * Legal times of registers that nobody has answered for, as far as a room is told of them: it is
 * staffed day and night, and calls whom it must.
 *
 * <p>Invariants: nothing of who it is about, and nothing that a record holds, comes here; the alarm
 * lasts until something was entered in the register, whoever acknowledged it. Owns the events
 * {@code legal-time-unanswered} and {@code legal-time-settled}.
 */
@NullMarked
package org.najda.core.legaltime;

import org.jspecify.annotations.NullMarked;
