/**
 * Which units to send, and why: the response plan in force, every able unit by road travel time,
 * why others are left out, what the plan lacks. And which open incidents a new one may be the same
 * as. It proposes; the dispatcher decides. Owns no events.
 */
@NullMarked
package org.najda.core.recommendation;

import org.jspecify.annotations.NullMarked;
