/**
 * Where a room's units are now, as far as anybody knows, and what that rests on.
 *
 * <p>Invariant: how old a position is always goes with it; an old one never passes for a fresh one.
 */
@NullMarked
package org.najda.server.whereabouts;

import org.jspecify.annotations.NullMarked;
