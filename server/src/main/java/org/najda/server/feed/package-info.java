/**
 * The latest commits of each room, in memory, for everybody who follows them.
 *
 * <p>Invariants: memory is bounded however slowly somebody reads, for readers pull by sequence and
 * nothing is queued for them; who falls behind what is kept is told so and reads the journal.
 */
@NullMarked
package org.najda.server.feed;

import org.jspecify.annotations.NullMarked;
