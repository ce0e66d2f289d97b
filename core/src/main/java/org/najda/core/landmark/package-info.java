/**
 * Landmarks: places of the room's own that its map lacks, or calls otherwise: a derb, a fountain, a
 * shop. Proposed by whoever takes a call, approved by a supervisor; they outlive every new import
 * of the map. Public names only: a person's home is no landmark. A landmark leaves the state when
 * it is withdrawn, and there are never more than {@value
 * org.najda.core.landmark.LandmarkBook#MOST}. Owns the {@code landmark-…} events.
 */
@NullMarked
package org.najda.core.landmark;

import org.jspecify.annotations.NullMarked;
