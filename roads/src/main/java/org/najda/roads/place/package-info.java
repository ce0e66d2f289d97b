/** What a place is called: its nearest named street. */
@NullMarked
package org.najda.roads.place;

import org.jspecify.annotations.NullMarked;
