/**
 * The road maps of this installation, opened at their first use and kept open.
 *
 * <p>Invariant: a map that cannot be opened leaves travel times unknown; it never stops a room.
 */
@NullMarked
package org.najda.server.map;

import org.jspecify.annotations.NullMarked;
