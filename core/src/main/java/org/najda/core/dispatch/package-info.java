/**
 * Sending units: what was known when they were sent, how far each is. One unit has one active
 * mission.
 */
@NullMarked
package org.najda.core.dispatch;

import org.jspecify.annotations.NullMarked;
