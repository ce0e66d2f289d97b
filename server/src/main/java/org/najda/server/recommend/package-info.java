/**
 * Whom to send: positions and road travel times given to core's ranking, and its answer told and
 * kept. Also what stands beside it: likely duplicates, the way of each unit.
 *
 * <p>Invariant: what a dispatch rests on is worked out here at that moment; a client's word on it
 * counts for nothing.
 */
@NullMarked
package org.najda.server.recommend;

import org.jspecify.annotations.NullMarked;
