/**
 * A past hour of a room, to be played once more on the same screens.
 *
 * <p>Invariants: it is made by the desk's own evolve from the journal's own rows, each link checked
 * on the way; nothing can be asked of a room here; who plays an hour says why, and the look is kept
 * before anything is shown. One is made at a time, at low priority: the live room is not slowed.
 */
@NullMarked
package org.najda.server.playback;

import org.jspecify.annotations.NullMarked;
