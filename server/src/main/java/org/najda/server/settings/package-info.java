/**
 * Pages on which supervisors see and change what their room is set up with, and on which an
 * administrator makes a room.
 *
 * <p>Invariants: every change is a journaled {@code adopt-settings}, made from the version its
 * maker saw; the same form sent twice acts once; going back to a version makes a new one; nothing
 * is taken away while something else names it.
 */
@NullMarked
package org.najda.server.settings;

import org.jspecify.annotations.NullMarked;
