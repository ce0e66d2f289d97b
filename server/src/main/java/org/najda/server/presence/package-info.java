/**
 * Who sits at which position of a room, and what his screen shows: told by the streams that are
 * open and by the screens themselves, held in memory only and gone with the server.
 *
 * <p>Invariants: a position's screen is shown to nobody but a supervisor whose looking stands in
 * the journal, and whoever sits there is told for as long as it lasts; what he has typed goes to
 * the one who now has the call in hand, to nobody else; nothing here is stored.
 */
@NullMarked
package org.najda.server.presence;

import org.jspecify.annotations.NullMarked;
