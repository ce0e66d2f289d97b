/**
 * The lists of a room's settings as rows of named columns: read, checked and written in one way,
 * whether a row comes from a file or from a page's form.
 *
 * <p>Invariants: what a sheet has written it reads again as the same; what can't be read is told
 * with a code, in the language of whoever wrote it, all faults of a row at once.
 */
@NullMarked
package org.najda.server.sheet;

import org.jspecify.annotations.NullMarked;
