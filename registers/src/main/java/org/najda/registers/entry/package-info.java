/**
 * The history of a record: entries that are only ever added, each with when it happened and when it
 * was entered. What a record is, is what its entries made of it.
 *
 * <p>Invariants: an entry never changes; a correction is an entry about another; what needs four
 * eyes counts only from the entry by which a second person confirms it.
 */
@NullMarked
package org.najda.registers.entry;

import org.jspecify.annotations.NullMarked;
