/**
 * One-use tickets of a unit, for whoever holds one and is not signed in: a link that sets the
 * unit's next status, and the pairing of a position app.
 *
 * <p>Invariants: a ticket is kept only as its SHA-256, acts once and not after its short life; to
 * look at a link changes nothing, so that previews of messages may.
 */
@NullMarked
package org.najda.server.ticket;

import org.jspecify.annotations.NullMarked;
