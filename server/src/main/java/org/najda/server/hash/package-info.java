/**
 * SHA-256 over fields, used by the journal's chain, by commitments to personal values and for the
 * state's fingerprint.
 *
 * <p>Invariant: every field goes in behind its length, so that no two different rows of fields give
 * the same bytes.
 */
@NullMarked
package org.najda.server.hash;

import org.jspecify.annotations.NullMarked;
