/**
 * The server as a whole: which parts there are, how they are wired, where they listen. Knows every
 * other package; none knows it.
 */
@NullMarked
package org.najda.server.serve;

import org.jspecify.annotations.NullMarked;
