/**
 * Signing in at the institution's own identity provider, by OpenID Connect: an option, off unless
 * the environment names one.
 *
 * <p>Invariants: the provider says who somebody is and nothing else. Whoever has no account here,
 * or is not in the directory, is not let in; what he may do follows from the directory and the
 * rooms' settings alone. No token of the provider outlives the sign-in, none is written to a log.
 */
@NullMarked
package org.najda.server.openid;

import org.jspecify.annotations.NullMarked;
