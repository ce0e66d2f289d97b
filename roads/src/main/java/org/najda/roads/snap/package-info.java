/** From a place to the nearest arcs of a road graph, exactly. */
@NullMarked
package org.najda.roads.snap;

import org.jspecify.annotations.NullMarked;
