/**
 * Reading OpenStreetMap files: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz}, {@code .osm.bz2}.
 *
 * <p>Files come from outside and are not trusted: whatever is wrong with one ends in {@link
 * org.najda.roads.osm.BadOsmFile}, never in another exception.
 */
@NullMarked
package org.najda.roads.osm;

import org.jspecify.annotations.NullMarked;
