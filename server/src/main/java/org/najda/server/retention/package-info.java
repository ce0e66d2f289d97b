/**
 * How long personal values are kept: a daily job by age, and the erasure of one caller on demand.
 *
 * <p>Invariants: only values beside the journal are erased, so chain, states and verification stay
 * as they were; the log says who erased how many of which room, and nothing of what they were.
 */
@NullMarked
package org.najda.server.retention;

import org.jspecify.annotations.NullMarked;
