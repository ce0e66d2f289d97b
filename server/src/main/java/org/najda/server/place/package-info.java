/**
 * Where a caller may be: what he says of it, typed as it is heard, becomes places on the room's map
 * and of its own.
 *
 * <p>Invariants: what is typed may be somebody's address, so it comes in the body of a request and
 * stands in no URL, log or metric; nothing outside is asked.
 */
@NullMarked
package org.najda.server.place;

import org.jspecify.annotations.NullMarked;
