/**
 * The records behind a figure, for those who may know of them: as many as the figure counts, told
 * by the register's own list.
 */
@NullMarked
package org.najda.server.evidence;

import org.jspecify.annotations.NullMarked;
