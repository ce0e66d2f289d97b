/**
 * Service levels as they stand: how long callers waited for an answer, for the first unit sent and
 * for the first on scene, in a span of time that ends now, against the room's own targets.
 *
 * <p>Invariants: three statements for an answer, whatever the span; an answer is worked out at most
 * every two seconds for all who ask; what has no valid length is counted beside and never dropped;
 * there is no target but the room's own; no person stands in it.
 */
@NullMarked
package org.najda.server.level;

import org.jspecify.annotations.NullMarked;
