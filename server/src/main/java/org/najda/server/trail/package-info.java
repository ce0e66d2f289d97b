/**
 * Where a unit has been between two times, for those who answer for it.
 *
 * <p>Invariant: nothing is shown before it is written down who looks, and why.
 */
@NullMarked
package org.najda.server.trail;

import org.jspecify.annotations.NullMarked;
