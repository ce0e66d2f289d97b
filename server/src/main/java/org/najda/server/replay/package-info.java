/**
 * A dispatch log run again through the real room: the same desk, journal, plans and recommendation
 * as live, with a clock of its own that jumps from happening to happening.
 *
 * <p>Invariants: the same log, map and options give the same bytes on every machine, journal head
 * and state hash included; a row is refused only when who, when or where can't be read, everything
 * else is taken, repaired by stated rules and counted.
 */
@NullMarked
package org.najda.server.replay;

import org.jspecify.annotations.NullMarked;
