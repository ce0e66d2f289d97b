/**
 * The journal: every event of every room, in order, each row hashed over the row before it.
 *
 * <p>Invariants: rows are only ever added; (room, sequence) is unique, so two writers never both
 * win; a batch is stored whole or not at all, together with the personal values and answers that
 * belong to it; the hash covers everything stored in the row, as stored. Why it is so:
 * docs/adr/0003-journal-and-group-commit.md.
 */
@NullMarked
package org.najda.server.journal;

import org.jspecify.annotations.NullMarked;
