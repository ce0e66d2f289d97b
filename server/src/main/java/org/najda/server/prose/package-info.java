/**
 * The editor of what the annual review's chapters say: a text per chapter and language, saved as
 * versions that stay, with its figures filled in and its objections beside it.
 *
 * <p>Invariant: a version is never changed or deleted; to undo is to save an earlier one again.
 */
@NullMarked
package org.najda.server.prose;

import org.jspecify.annotations.NullMarked;
