/**
 * What keeps units from driving as the map says: closed roads and slow zones, drawn by people, each
 * with a reason and an end. They stand as coordinates, with OpenStreetMap's ids of the ways they
 * lie on, so that they outlive a new import of the map. A restriction leaves the state when it is
 * lifted or over, and there are never more than {@value
 * org.najda.core.traffic.RestrictionBook#MOST}. Owns the {@code restriction-…} events.
 */
@NullMarked
package org.najda.core.traffic;

import org.jspecify.annotations.NullMarked;
