/**
 * A command room alive: what is asked of it is decided one by one, stored in groups, then seen and
 * answered.
 *
 * <p>Invariants: one thread decides; nothing is published, told or answered before it is durable;
 * after a commit whose outcome is not known, the journal alone says what has happened. {@link
 * org.najda.server.room.RoomWriter} is the heart without thread or clock; {@link
 * org.najda.server.room.Room} is what the rest of the server sees.
 */
@NullMarked
package org.najda.server.room;

import org.jspecify.annotations.NullMarked;
