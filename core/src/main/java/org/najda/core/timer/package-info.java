/**
 * Due times that stand in the state and are fired by the room's loop as commands, after a restart
 * too.
 */
@NullMarked
package org.najda.core.timer;

import org.jspecify.annotations.NullMarked;
