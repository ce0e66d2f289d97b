/**
 * Sending units: what was known when they were sent, how far each is. One unit has one active
 * mission; other incidents wait for it in order, on its stack, and leave it only by being started,
 * taken off or closed. Owns the events about missions and stacks.
 */
@NullMarked
package org.najda.core.dispatch;

import org.jspecify.annotations.NullMarked;
