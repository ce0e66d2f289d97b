/**
 * Proves that nothing stored was altered: walks every room's hash chain, rebuilds its state from
 * the first event and compares with what lies beside the journal.
 *
 * <p>Invariants: it only reads; it trusts nothing but the journal, and that only as far as the
 * chain holds; the first fault of the first room that has one is named.
 */
@NullMarked
package org.najda.server.verify;

import org.jspecify.annotations.NullMarked;
