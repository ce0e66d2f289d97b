/**
 * Tables made from the journal for lists, pages and statistics.
 *
 * <p>Invariants: a projection writes its rows and how far it has come in one transaction, so each
 * event counts once whatever is killed; its rows depend on the journal alone and can be made again;
 * one that fails stops itself with an alarm, and neither the room nor another projection notices.
 */
@NullMarked
package org.najda.server.projection;

import org.jspecify.annotations.NullMarked;
