/**
 * Signing in and out, and the rules that stand before every address: who must be signed in, CSRF,
 * security headers.
 *
 * <p>Invariants: a session cookie is never readable by scripts; nothing but the doors of devices
 * and exchanges changes anything without a CSRF token; an address under {@code /api} is closed
 * unless it is named as open.
 */
@NullMarked
package org.najda.server.session;

import org.jspecify.annotations.NullMarked;
