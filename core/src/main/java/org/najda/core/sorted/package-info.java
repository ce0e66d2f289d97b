/**
 * A sorted map that never changes: putting and removing give a new map that shares all but a path
 * of the old one. It lets a whole room be one immutable value and still cost little per event.
 */
@NullMarked
package org.najda.core.sorted;

import org.jspecify.annotations.NullMarked;
