/**
 * What a caller is told when something is refused: RFC 9457 {@code application/problem+json} with a
 * code, a title and a detail in the caller's language.
 *
 * <p>Invariants: every answer of status 400 and above has this form, but for pages, which {@code
 * server.page} tells by a page; none holds a stack trace or a personal value.
 */
@NullMarked
package org.najda.server.problem;

import org.jspecify.annotations.NullMarked;
