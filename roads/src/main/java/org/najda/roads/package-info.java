/**
 * What every part of the road map shares: places on the Earth and the ways of moving on it.
 *
 * <p>Invariants: coordinates are whole steps of 1e-7 degrees, inside latitude ±90 and longitude
 * ±180, so equal places are equal numbers. Lengths are great-circle lengths on a sphere.
 */
@NullMarked
package org.najda.roads;

import org.jspecify.annotations.NullMarked;
