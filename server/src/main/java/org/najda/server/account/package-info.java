/**
 * Who may sign in, and how often somebody may guess. Knows nothing of rooms: what a person may do
 * in a room stands in that room's journaled settings.
 *
 * <p>Invariants: a password is kept only as an Argon2id hash; after five wrong ones a login is
 * locked for fifteen minutes, whether an account of that name exists or not.
 */
@NullMarked
package org.najda.server.account;

import org.jspecify.annotations.NullMarked;
