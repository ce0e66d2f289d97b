/** Road graphs and travel times from OpenStreetMap files. */
@NullMarked
package org.najda.roads;

import org.jspecify.annotations.NullMarked;
