/**
 * An invented city, the same for the same seed, as an OpenStreetMap file: for demonstrations,
 * exercises and tests that must not depend on a real place.
 *
 * <p>The plan is drawn on flat ground in meters, x to the east and y to the north, with a straight
 * river. Every piece of ground is a convex polygon ({@code Block}) that straight streets cut in two
 * again and again, so that each street ends on others and the city hangs together by construction;
 * only bridges cross the river. {@code Bend} then bends the whole plan smoothly onto the Earth.
 *
 * <p>Invariants: no clock, no file, no unordered collection; same seed, same bytes.
 */
@NullMarked
package org.najda.roads.city;

import org.jspecify.annotations.NullMarked;
