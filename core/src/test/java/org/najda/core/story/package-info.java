/** Stories of a command room, told through the desk alone; and the room they are told in. */
@NullMarked
package org.najda.core.story;

import org.jspecify.annotations.NullMarked;
