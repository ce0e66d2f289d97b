/**
 * Commands as they come over HTTP, and on their way to the desk: what a body holds, who may send
 * it, which personal values are sealed on the way.
 *
 * <p>Invariants: no personal value goes past {@code CommandTranslation} except sealed; what a
 * dispatch rests on is worked out here and never taken from a client; a command is answered when
 * its events are durable.
 */
@NullMarked
package org.najda.server.command;

import org.jspecify.annotations.NullMarked;
