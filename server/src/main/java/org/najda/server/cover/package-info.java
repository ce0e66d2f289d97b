/**
 * Shows what a room can still count on: how much of each district its free units would reach in
 * time by road, before and after a dispatch, and the one move that would mend most. It makes none.
 */
@NullMarked
package org.najda.server.cover;

import org.jspecify.annotations.NullMarked;
