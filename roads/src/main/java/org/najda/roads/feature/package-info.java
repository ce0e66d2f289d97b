/**
 * What a map shows and people name: roads, water, buildings, land, places, landmarks.
 *
 * <p>Invariants: geometry is kept as it came, in steps of 1e-7 degrees; a feature is read as a
 * whole; reading changes nothing and is thread-safe.
 */
@NullMarked
package org.najda.roads.feature;

import org.jspecify.annotations.NullMarked;
