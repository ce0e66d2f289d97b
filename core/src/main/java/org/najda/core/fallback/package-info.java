/**
 * What a room did on paper while its screens were dark, entered afterwards with its true times.
 *
 * <p>Invariants: a card is entered whole or not at all; its times stand in order; what came from a
 * card says so for ever. Owns the events {@code card-entered}, {@code pack-failed} and {@code
 * pack-recovered}.
 */
@NullMarked
package org.najda.core.fallback;

import org.jspecify.annotations.NullMarked;
