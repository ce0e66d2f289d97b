/**
 * The live stream of a room as server-sent events: every journaled event the visitor may see, by
 * its sequence, and where units are, at most once a second.
 *
 * <p>Invariants: nothing is sent that is not durable; a visitor's rights are looked at for every
 * event, so they end where they end; a reader costs one virtual thread and no queue, and one too
 * slow to follow is cut.
 */
@NullMarked
package org.najda.server.stream;

import org.jspecify.annotations.NullMarked;
