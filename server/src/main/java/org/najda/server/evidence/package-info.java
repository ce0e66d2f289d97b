/**
 * What stands behind a number of a figure, for those who may know of it, as many as it counts:
 * records, told by the register's own list, or calls, incidents and missions of rooms whose history
 * one may read, without anything personal. Everybody else is told who may.
 */
@NullMarked
package org.najda.server.evidence;

import org.jspecify.annotations.NullMarked;
