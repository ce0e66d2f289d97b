/**
 * The road map of one place as a file: made by an import, opened by everybody else.
 *
 * <p>Invariants: a map on disk is whole or absent (written aside, then moved over the old one); it
 * is never changed after; its version names its source, the travel rules and the file format.
 */
@NullMarked
package org.najda.roads.map;

import org.jspecify.annotations.NullMarked;
