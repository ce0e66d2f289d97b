package org.najda.server.tally;

import java.time.Instant;

/**
 * An answer.
 *
 * @param asOf the moment as of which it is known
 */
public record Dated<A>(A answer, Instant asOf) {}
