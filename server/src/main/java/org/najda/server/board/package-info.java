/**
 * The live board: calls, incidents and units as a visitor may see them, straight from the room's
 * state in memory.
 *
 * <p>Invariants: a view holds no personal value; a patrol's shows its own unit and mission only;
 * what is shown carries the sequence it was true at.
 */
@NullMarked
package org.najda.server.board;

import org.jspecify.annotations.NullMarked;
