/**
 * Who is on duty where, and who is told of what falls due there.
 *
 * <p>Invariants: only people who may act on the record are told; a unit whose roster names nobody
 * who can act now is passed over at once, and one that keeps no roster has all who can act told.
 */
@NullMarked
package org.najda.registers.roster;

import org.jspecify.annotations.NullMarked;
