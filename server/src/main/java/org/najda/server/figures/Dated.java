package org.najda.server.figures;

import java.time.Instant;

/**
 * An answer.
 *
 * @param asOf the moment as of which it is known
 */
record Dated<A>(A answer, Instant asOf) {}
