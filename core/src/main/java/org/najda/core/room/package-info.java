/**
 * A room's whole state as one immutable value: what the journal says up to a sequence, and nothing
 * that is not in the journal. Only {@code Desk.evolve} makes the next one.
 */
@NullMarked
package org.najda.core.room;

import org.jspecify.annotations.NullMarked;
