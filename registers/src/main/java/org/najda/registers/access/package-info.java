/**
 * Who may know what of a record: grants of a register, met with what somebody is in the directory.
 *
 * <p>Invariants: what no grant gives is denied; what is shown is decided here once, for pages, API,
 * files and counts alike.
 */
@NullMarked
package org.najda.registers.access;

import org.jspecify.annotations.NullMarked;
