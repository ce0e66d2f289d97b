/**
 * Incidents: where something happens that the room has to do with. Made from a place and a nature;
 * everything else comes later. A closed incident changes no more, and none closes while a unit is
 * still on its way or on scene. Owns the {@code incident-…}, {@code priority-changed} and {@code
 * note-added} events.
 */
@NullMarked
package org.najda.core.incident;

import org.jspecify.annotations.NullMarked;
