/**
 * The tables that lists and figures of registers are read from: made by the database's owner from a
 * description, written in the transaction of each entry, read by plans.
 *
 * <p>Invariants: they hold nothing that entries do not say and can be made anew at any time; a row
 * is seen by whom the record's own wall lets through; an erased record is in none.
 */
@NullMarked
package org.najda.server.listing;

import org.jspecify.annotations.NullMarked;
