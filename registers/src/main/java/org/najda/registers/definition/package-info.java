/**
 * What a register is, as its file declares it: the fields of a record, the states of its life, the
 * acts that lead from one to the next, what falls due, who may do what, and why it is kept at all.
 *
 * <p>Invariants: every name that a definition uses is one that it declares; a record's life begins
 * by an act and can come to an end from everywhere. {@code declaration} refuses what breaks them.
 */
@NullMarked
package org.najda.registers.definition;

import org.jspecify.annotations.NullMarked;
