/**
 * Units as they stand in the room: whether they may be sent, and which mission they are on. What a
 * unit is (name, kind, post, capabilities) stands in the settings; where it is stands with the
 * positions, never here. Owns the event {@code availability-changed}.
 */
@NullMarked
package org.najda.core.unit;

import org.jspecify.annotations.NullMarked;
