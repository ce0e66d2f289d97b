/**
 * How each person likes his screens: sizes of panes, places of windows. The programs that show them
 * choose the keys and what the values mean.
 *
 * <p>Invariants: everybody reads and writes his own only; a person has a stated number of them at
 * most, each of a stated length; nothing of a room depends on them.
 */
@NullMarked
package org.najda.server.preference;

import org.jspecify.annotations.NullMarked;
