/**
 * Rosters: who is on duty at a unit, written down by its chief on a page or brought as a table, and
 * read by the watch over legal times.
 */
@NullMarked
package org.najda.server.roster;

import org.jspecify.annotations.NullMarked;
