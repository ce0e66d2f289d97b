/**
 * Roads that are slower than the map says, or closed: which edges of a graph a restriction is on,
 * and what the edges take then. A restriction is coordinates first, so that it can be found again
 * on another map.
 */
@NullMarked
package org.najda.roads.traffic;

import org.jspecify.annotations.NullMarked;
