/** The road graph of one profile: junctions and directed arcs in plain arrays. */
@NullMarked
package org.najda.roads.graph;

import org.jspecify.annotations.NullMarked;
