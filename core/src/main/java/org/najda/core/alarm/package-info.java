/**
 * Alarms: what somebody in the room must look at, in one list that never scrolls away.
 *
 * <p>Invariants: one cause has one alarm, however often it repeats; an alarm stays until somebody
 * has acknowledged it by name <em>and</em> its cause has ended; one that was acknowledged comes
 * back when it gets worse. It is raised by what happens in the room, never by a screen.
 *
 * <p>To raise one of your own: give it an {@link org.najda.core.alarm.AlarmKind}, and say in {@code
 * org.najda.core.desk.Alarming} which event raises it and which one ends it. What shall be raised
 * by time alone has a {@link org.najda.core.timer.Timer} that becomes an event first. Owns the
 * {@code alarm-…} events.
 */
@NullMarked
package org.najda.core.alarm;

import org.jspecify.annotations.NullMarked;
