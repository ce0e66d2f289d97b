package org.najda.core.notice;

import java.time.Instant;
import org.najda.core.Commitment;
import org.najda.core.PersonId;

/**
 * Who posted a notice and when.
 *
 * @param text commitment to its words
 */
public record Entry(PersonId by, Instant at, Commitment text) {}
