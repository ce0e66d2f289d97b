/**
 * Where units are: check, order, store in batches, acknowledge, keep the last known, tell
 * listeners.
 *
 * <p>Invariants: a position is acknowledged only when it is durable; a unit has one position for an
 * instant, however often it is sent; what is last known never goes back in time; positions never
 * enter the journal, a decision that used one holds its own copy.
 */
@NullMarked
package org.najda.server.position;

import org.jspecify.annotations.NullMarked;
