/**
 * The road graph of one profile: junctions and the edges between them in plain arrays.
 *
 * <p>Words: a <i>node</i> is a junction or an end of a way; an <i>edge</i> is the piece of a way
 * between two nodes with its shape; an <i>arc</i> is an edge in one open direction. Invariants: ids
 * are OpenStreetMap's, except for the far sides of impassable barriers, which have negative ids of
 * their own; nothing is merged, so parallel edges and loops stay; times are whole milliseconds and
 * at least one; a graph never changes.
 */
@NullMarked
package org.najda.roads.graph;

import org.jspecify.annotations.NullMarked;
