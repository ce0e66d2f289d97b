/**
 * The hand-over of the shift (تسليم المناوبة): the sheet of what is open, made from the room's
 * state; its two signatures, the second also by password at the first one's screen; those of the
 * past with their sheets.
 *
 * <p>Invariants: the sheet that is signed is the one that is kept, and its hash stands in the
 * journal; a sheet names incidents, units, calls and alarms, never a caller; remarks are personal
 * and lie beside the journal.
 */
@NullMarked
package org.najda.server.handover;

import org.jspecify.annotations.NullMarked;
