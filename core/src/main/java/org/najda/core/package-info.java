/**
 * The words of a command room that everything else in core is made of: ids, places, references to
 * personal values. Nothing here knows a clock, a database or the room itself.
 */
@NullMarked
package org.najda.core;

import org.jspecify.annotations.NullMarked;
