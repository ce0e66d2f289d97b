/**
 * Calls to the room: they ring, are answered, and lead to an incident or to an outcome without one.
 * A call is not an incident; every caller is kept. What the room has to do with a call follows from
 * its line and its settlement, never stored beside them. Owns the {@code call-…} events.
 */
@NullMarked
package org.najda.core.call;

import org.jspecify.annotations.NullMarked;
