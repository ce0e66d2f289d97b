/**
 * What the room had to do with a number or a place before, and who looked at that.
 *
 * <p>Invariants: nobody reads a history without saying why; the look and its entry are one
 * statement, so that neither is without the other; a number never stands in an address; reading the
 * entries is a look too.
 */
@NullMarked
package org.najda.server.history;

import org.jspecify.annotations.NullMarked;
