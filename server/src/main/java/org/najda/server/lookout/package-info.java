/**
 * Looks ahead: which of the room's own targets are about to be missed. A thread of its own looks
 * every few seconds, whether anybody looks at a screen or not, and asks the desk to tell of what it
 * finds; travel times come from the road map, so they enter the room as a command.
 *
 * <p>Invariants: it decides nothing about units or people; one risk is told once, and once more
 * when the target is missed; a room that fails keeps no other from being looked after.
 */
@NullMarked
package org.najda.server.lookout;

import org.jspecify.annotations.NullMarked;
