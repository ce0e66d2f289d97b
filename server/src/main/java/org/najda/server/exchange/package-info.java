/**
 * Offers of a better unit: looks every few seconds whether a free unit would be there earlier than
 * one that is under way, by the roads of the moment, and asks the desk to offer it ({@link
 * org.najda.core.recommendation.Exchanges} says which). Travel times come from the road map, so
 * they enter the room as a command.
 *
 * <p>Invariants: it sends and recalls nobody; an offer that no longer holds is taken back without
 * anybody's doing; a room that fails keeps no other from being looked after.
 */
@NullMarked
package org.najda.server.exchange;

import org.jspecify.annotations.NullMarked;
