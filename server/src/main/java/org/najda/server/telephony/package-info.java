/**
 * What telephone exchanges tell of calls to line 19 and others: presented, answered, transferred,
 * ended.
 *
 * <p>Invariants: the stamps are the exchange's, never this server's; an event acts once, however
 * often it is sent; an event of a call that the room has not heard of makes the call known, so that
 * none is lost because its events came out of order; number and caller's place are sealed beside
 * the journal.
 */
@NullMarked
package org.najda.server.telephony;

import org.jspecify.annotations.NullMarked;
