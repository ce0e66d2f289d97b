/**
 * Personal values beside the journal: a caller's name and number, his own place, free text.
 *
 * <p>Invariants: a value and its salt are written in the transaction of the event that names its
 * commitment, and can be erased without touching the journal; no personal value is ever part of a
 * hash chain, a log line or a metric; the key of the hashed numbers can be destroyed.
 */
@NullMarked
package org.najda.server.personal;

import org.jspecify.annotations.NullMarked;
