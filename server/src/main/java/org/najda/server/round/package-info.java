/**
 * Work that the server does again and again by itself.
 *
 * <p>Invariant: a run that fails is told and ends no later run.
 */
@NullMarked
package org.najda.server.round;

import org.jspecify.annotations.NullMarked;
