/**
 * One call or incident with everything that is known of it: its events, its intervals, and the
 * personal values for those who may see them.
 *
 * <p>Invariant: a value that was erased is simply not there; nothing else changes.
 */
@NullMarked
package org.najda.server.detail;

import org.jspecify.annotations.NullMarked;
