/**
 * From what somebody typed to places: streets, crossings, landmarks and quarters of an imported
 * map, found by names spelt in any way, by half of them, or by coordinates and map links.
 *
 * <p>Invariants: nothing is fetched, a link is read as text; the same query on the same map gives
 * the same answer; a query of any text is answered, never an exception.
 */
@NullMarked
package org.najda.roads.gazetteer;

import org.jspecify.annotations.NullMarked;
