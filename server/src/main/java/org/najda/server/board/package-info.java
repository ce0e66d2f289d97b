/**
 * The live board: calls, incidents, units and notices as a visitor may see them, straight from the
 * room's state in memory.
 *
 * <p>Invariants: a view holds no personal value but the words of notices that are for these eyes; a
 * patrol's shows its own unit and mission only; what is shown carries the sequence it was true at.
 */
@NullMarked
package org.najda.server.board;

import org.jspecify.annotations.NullMarked;
