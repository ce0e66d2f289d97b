/**
 * Which roads somebody drove along who told now and then where he was, and how long he took: by the
 * distance to roads, the heading, and what connects them.
 *
 * <p>Words: a <i>fix</i> is one place with its time; a <i>pass</i> is one drive along an arc, or
 * along enough of it to tell how fast. Invariant: who stands still, jumps or was not heard of for
 * long passes nothing.
 */
@NullMarked
package org.najda.roads.matching;

import org.jspecify.annotations.NullMarked;
