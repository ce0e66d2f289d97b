/**
 * Editions of the annual review: prepared, computed, approved step by step, locked, released after
 * their embargo, revised by a new edition beside the old.
 *
 * <p>Invariants: an edition is what its acts made of it, and acts are only added; nobody approves
 * what he prepared, and nobody two steps; what somebody answers for does not change meanwhile, and
 * a locked edition never. The database holds the same rules ({@code V36__editions.sql}).
 *
 * <p>{@code ./najda review} is here too: it writes a kept edition, and leads to the review of a
 * year and the report of a month.
 */
@NullMarked
package org.najda.server.publication;

import org.jspecify.annotations.NullMarked;
