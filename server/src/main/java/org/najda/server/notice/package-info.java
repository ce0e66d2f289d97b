/**
 * Notices as people see them: hazards, bulletins and messages with their words, who got them, and
 * what became of those that stand no longer.
 *
 * <p>Invariants: nobody sees a notice that is not for him, and a wallboard none; words come from
 * beside the journal, once erased they are gone here too within half a minute; what has left the
 * room's state is read from its journal.
 */
@NullMarked
package org.najda.server.notice;

import org.jspecify.annotations.NullMarked;
