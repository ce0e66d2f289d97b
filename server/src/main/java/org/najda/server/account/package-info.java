/**
 * Who may sign in, and how often somebody may guess. Knows nothing of rooms: what a person may do
 * in a room stands in that room's journaled settings.
 *
 * <p>Invariants: a password is kept only as an Argon2id hash, the secret of a second factor only
 * under a key outside the database, a recovery code only as a hash; after five wrong passwords or
 * codes a login is locked for fifteen minutes, whether an account of that name exists or not; a
 * code counts once.
 */
@NullMarked
package org.najda.server.account;

import org.jspecify.annotations.NullMarked;
