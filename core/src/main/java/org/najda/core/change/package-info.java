/**
 * What of a room's settings will change at a later time.
 *
 * <p>A planned change keeps only the rows that it is about, as they were and as they shall be, so
 * that what others change meanwhile stays. Invariants: no two planned changes are about the same
 * row; one takes effect as a whole or not at all; one that can't is kept, with why, until somebody
 * has it tried again or withdraws it. Owns the {@code change-…} events; taking effect is a {@code
 * settings-adopted} that names the change.
 */
@NullMarked
package org.najda.core.change;

import org.jspecify.annotations.NullMarked;
