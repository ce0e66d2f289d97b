/**
 * The roads of each room as they are now: its map under the restrictions that hold, as fast as its
 * own rules say for the hour. They are worked out beside the questions; what is published is
 * replaced as a whole.
 *
 * <p>Invariant: whoever asks gets one map under one set of restrictions in one hour, and is told
 * which.
 */
@NullMarked
package org.najda.server.traffic;

import org.jspecify.annotations.NullMarked;
