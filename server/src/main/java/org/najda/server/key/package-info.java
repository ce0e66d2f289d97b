/**
 * Keys of devices and telephone exchanges, which sign in with no session.
 *
 * <p>Invariants: a key is shown once, when it is made, and kept only as its SHA-256; it belongs to
 * one room and opens one door; a revoked key opens none from then on.
 */
@NullMarked
package org.najda.server.key;

import org.jspecify.annotations.NullMarked;
