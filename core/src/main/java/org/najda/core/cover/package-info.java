/**
 * What a room can still count on: how much of each district its free units would reach in time,
 * what a dispatch leaves of that, and which one move would mend most of it. It offers; the
 * dispatcher decides. Fewer units never cover more. Owns no events.
 */
@NullMarked
package org.najda.core.cover;

import org.jspecify.annotations.NullMarked;
