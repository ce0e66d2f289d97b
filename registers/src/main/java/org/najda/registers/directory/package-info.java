/**
 * Who belongs where, and since when: organisational units as a tree, and what people are in them.
 * The one source of who may what in registers, and of breakdowns by unit.
 *
 * <p>Invariants: the tree of any day has no circle; a unit and what somebody is in it have days on
 * which they begin and end, and a past day is answered by what held then.
 */
@NullMarked
package org.najda.registers.directory;

import org.jspecify.annotations.NullMarked;
