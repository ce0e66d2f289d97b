/**
 * An incident that somebody else is to take over: another service, or another room.
 *
 * <p>Invariant: it stays with the room that hands it over until the other one has confirmed; what
 * nobody answers for is told as an alarm.
 */
@NullMarked
package org.najda.core.transfer;

import org.jspecify.annotations.NullMarked;
