/**
 * Who may do and see what in a room. {@link org.najda.server.access.Rights} is the one table of it.
 *
 * <p>Invariants: rights come from the room's journaled settings alone, so what somebody could do at
 * any time can be traced; a membership ends with its last day in the room's zone; who is no member
 * is not told that a room exists.
 */
@NullMarked
package org.najda.server.access;

import org.jspecify.annotations.NullMarked;
